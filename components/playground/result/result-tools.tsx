import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { lazyPart } from '#components/island/lazy-part.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { Draft } from '../request/draft.ts';
import type { PlaygroundWords } from '../words.ts';
import type { RunActions } from './run-actions.ts';

const ModelsDialog = lazyPart(() =>
  import('../compare/models-dialog.tsx').then((module) => module.ModelsDialog),
);
const SimulatorDialog = lazyPart(() =>
  import('../simulator/simulator-dialog.tsx').then((module) => module.SimulatorDialog),
);

interface Props {
  readonly draft: Draft;
  /** Whether the request of the form can be sent. */
  readonly legal: boolean;
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
}

/** What else can be done with the request of the form: several models at once, or a failure on purpose. */
export function ResultTools({ draft, legal, words, actions }: Props) {
  'use memo';
  const t = useTranslations('playgroundResult.tools');
  const [open, setOpen] = useState<'models' | 'simulator'>();
  const close = () => setOpen(undefined);
  return (
    <div className="flex flex-wrap gap-2">
      <button
        type="button"
        className={button('plain', 'small')}
        disabled={!legal}
        onClick={() => setOpen('models')}
      >
        <Icon name="compare" />
        {t('models')}
      </button>
      <button
        type="button"
        className={button('plain', 'small')}
        disabled={!legal}
        onClick={() => setOpen('simulator')}
      >
        <Icon name="warning" />
        {t('simulate')}
      </button>
      <Suspense>
        {open === 'models' && (
          <ModelsDialog
            draft={draft}
            client={actions.client}
            words={words}
            balance={actions.balance}
            onConfirm={(kind, priced) => {
              close();
              actions.onBatch(kind, priced);
            }}
            onClose={close}
          />
        )}
        {open === 'simulator' && (
          <SimulatorDialog
            draft={draft}
            words={words}
            onSimulate={(simulation) => {
              close();
              actions.onSimulate(simulation);
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </div>
  );
}
