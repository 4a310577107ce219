import { useTranslations } from 'next-intl';
import type { FormEvent, KeyboardEvent } from 'react';
import { models } from '#catalog/models.ts';
import { MediumIcon } from '#components/ui/medium.tsx';
import { type GenerationType, generationTypes } from '#contract/request.ts';
import { RunButton } from '../form/invoice.tsx';
import { optionWords } from '../form/option-field.tsx';
import { problemText } from '../form/problem-text.ts';
import { modelOf } from '../request/draft.ts';
import { type Field, optionFields } from '../request/fields.ts';
import { playgroundHref } from '../request/playground-href.ts';
import { stateOf } from '../runs/run.ts';
import { useHydrated } from '../use-browser.ts';
import type { useDesk } from '../use-desk.ts';
import type { PlaygroundWords } from '../words.ts';

interface Props {
  readonly desk: ReturnType<typeof useDesk>;
  readonly words: PlaygroundWords;
  readonly onSubmit: (event: FormEvent) => void;
}

/** The model that a medium opens with. */
const openers: Readonly<Record<GenerationType, string>> = {
  VIDEO: 'kling',
  IMAGE: 'flux-ultra',
  AUDIO: 'elevenlabs',
  AVATAR: 'heygen',
};
/** Options worth a place in the bar, as many as fit. */
const inBar = ['aspectRatio', 'duration', 'quality', 'voice', 'avatarId', 'resolution', 'emotion'];
const inBarMax = 3;

/** Medium, prompt, model, the options that matter most, and the button with its price. */
export function BarForm({ desk, words, onSubmit }: Props) {
  const t = useTranslations('playground');
  const { draft, context, price, run } = desk;
  const ready = useHydrated();
  const problem = problemText(context, 'input.text', t);
  const sending = run !== undefined && stateOf(run) === 'SENDING';
  return (
    <form
      noValidate
      data-waiting={ready ? undefined : ''}
      aria-label={t('form.label')}
      onSubmit={onSubmit}
      onKeyDown={submitOnShortcut}
      className="rounded border border-control bg-surface"
    >
      <fieldset disabled={!ready} className="contents">
        <MediumChoice desk={desk} words={words} />
        <label className="sr-only" htmlFor="bar-text">
          {t('bar.prompt')}
        </label>
        <textarea
          id="bar-text"
          rows={3}
          className="block field-sizing-content min-h-20 w-full resize-y px-4 py-3 text-16 leading-normal"
          value={draft.content.text ?? ''}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby="bar-note"
          onChange={({ target }) => context.dispatch({ kind: 'content', name: 'text', value: target.value })}
        />
        <p id="bar-note" className={problem ? 'px-4 pb-2 text-12 text-failed' : ''}>
          {problem}
        </p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-1.5 text-13">
          <ModelChoice desk={desk} />
          {barFields(optionFields(draft)).map((field) => (
            <OptionChoice key={`${draft.modelId} ${field.name}`} field={field} desk={desk} words={words} />
          ))}
          <a className="ml-auto px-1" href={playgroundHref(words.locale, draft)}>
            {t('bar.options')}
          </a>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2.5 pr-2.5 pl-4">
          <span className="text-13 text-ink-3">
            {desk.balance !== undefined && `${t('balance', { credits: desk.balance })}. `}
            {t('bar.refund')}
          </span>
          <RunButton price={price} sending={sending} />
        </div>
      </fieldset>
    </form>
  );
}

function MediumChoice({ desk, words }: Omit<Props, 'onSubmit'>) {
  const t = useTranslations('playground.bar');
  const { type } = modelOf(desk.draft);
  return (
    <fieldset className="segments rounded-b-none border-0 border-b max-[24rem]:[&_svg]:hidden">
      <legend className="sr-only">{t('type')}</legend>
      {generationTypes.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="bar-type"
            className="covers"
            checked={each === type}
            onChange={() => desk.choose(openers[each])}
          />
          <span className={each === type ? 'contents *:text-current' : 'contents'}>
            <MediumIcon type={each} />
          </span>
          {words.types[each]}
        </label>
      ))}
    </fieldset>
  );
}

function ModelChoice({ desk }: Pick<Props, 'desk'>) {
  const t = useTranslations('playground');
  const { draft, choose } = desk;
  const { type } = modelOf(draft);
  return (
    <select
      aria-label={t('model')}
      className="min-h-8 max-w-full rounded bg-transparent px-1 font-semibold hover:bg-hover pointer-coarse:min-h-11"
      value={draft.modelId}
      onChange={({ target }) => choose(target.value)}
    >
      {models
        .filter((model) => model.type === type)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </select>
  );
}

function OptionChoice({ field, desk, words }: Omit<Props, 'onSubmit'> & { field: Field }) {
  if (!('choices' in field)) return null;
  const { draft, context } = desk;
  return (
    <select
      aria-label={optionWords(words, draft.modelId, field.name).label}
      className="min-h-8 rounded bg-transparent px-1 text-ink-2 hover:bg-hover pointer-coarse:min-h-11"
      value={String(field.value ?? '')}
      disabled={field.forbidden !== undefined}
      onChange={({ target }) => {
        const chosen = field.choices.find(({ value }) => String(value) === target.value);
        context.dispatch({ kind: 'option', name: field.name, value: chosen?.value });
      }}
    >
      {field.choices.map(({ value, forbidden }) => (
        <option key={String(value)} value={String(value)} disabled={forbidden !== undefined}>
          {field.unit ? `${value} ${field.unit}` : String(value)}
        </option>
      ))}
    </select>
  );
}

function barFields(fields: readonly Field[]): readonly Field[] {
  const choices = fields.filter((field) => 'choices' in field);
  const wanted = inBar.flatMap((name) => choices.filter((field) => field.name === name));
  return wanted.slice(0, inBarMax);
}

function submitOnShortcut(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
