import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { button } from '#components/ui/button.ts';
import { errors, isErrorCode } from '#contract/errors.ts';
import { formatSimulation, type Simulation, simulateHeader } from '#contract/simulate.ts';
import { Dialog } from '../dialog.tsx';
import type { Draft } from '../request/draft.ts';
import { requestOf } from '../request/draft.ts';
import type { PlaygroundWords } from '../words.ts';
import { type Scenario, scenarios } from './scenarios.ts';

interface Props {
  readonly draft: Draft;
  readonly words: PlaygroundWords;
  readonly onSimulate: (simulation: Simulation) => void;
  readonly onClose: () => void;
}

/** Sends the request of the form so that it fails as asked, through the same route, and costs nothing. */
export function SimulatorDialog({ draft, words, onSimulate, onClose }: Props) {
  const t = useTranslations('playgroundSimulator');
  const [chosenId, setChosen] = useState<Scenario['id']>('RATE_LIMIT');
  const hasWebhook = requestOf(draft).webhookUrl !== undefined;
  const chosen = scenarios.find(({ id }) => id === chosenId);
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <div className="px-5 py-4">
        <p className="text-ink-2">{t('text')}</p>
        <fieldset className="mt-3">
          <legend className="sr-only">{t('choose')}</legend>
          {scenarios.map((scenario) => (
            <Choice
              key={scenario.id}
              scenario={scenario}
              words={words}
              checked={scenario.id === chosenId}
              disabled={scenario.needsWebhook === true && !hasWebhook}
              onChoose={() => setChosen(scenario.id)}
            />
          ))}
        </fieldset>
      </div>
      <div className="sticky bottom-0 border-t border-line-2 bg-surface px-5 py-3">
        <code className="block pb-2.5 text-12 break-words text-ink-2">
          {simulateHeader}: {chosen && formatSimulation(chosen.simulation)}
        </code>
        <button
          type="button"
          className={`${button('ink')} w-full`}
          onClick={() => chosen && onSimulate(chosen.simulation)}
        >
          {t('send')}
        </button>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly scenario: Scenario;
  readonly words: PlaygroundWords;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

function Choice({ scenario: { id }, words, checked, disabled, onChoose }: ChoiceProps) {
  const t = useTranslations('playgroundSimulator');
  return (
    <label className="flex min-h-9 items-baseline gap-2.5 border-b border-line py-1.5 last:border-0 has-disabled:text-ink-3">
      <input
        type="radio"
        name="scenario"
        className="size-4 translate-y-0.5"
        checked={checked}
        disabled={disabled}
        onChange={onChoose}
      />
      <span className="min-w-0 flex-1">
        {isErrorCode(id) ? words.errors[id].title : t(`scenarios.${id}`)}
        {disabled && <span className="block text-12">{t('needsWebhook')}</span>}
      </span>
      <code className="text-12 break-all text-ink-3">
        {isErrorCode(id) ? `${id} ${errors[id].httpStatus}` : ''}
      </code>
    </label>
  );
}
