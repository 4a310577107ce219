import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { modelById } from '#catalog/models.ts';
import { lazyPart } from '#components/island/lazy-part.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { Generation } from '#contract/operations.ts';
import { inputFor } from '../request/draft-with-result.ts';
import { type Run, stateOf } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import type { RunActions } from './run-actions.ts';
import { saveBlob } from './save-blob.ts';
import { useReadFile } from './use-read-file.ts';

const VariantsDialog = lazyPart(() =>
  import('../compare/variants-dialog.tsx').then((module) => module.VariantsDialog),
);
const AbDialog = lazyPart(() => import('../compare/ab-dialog.tsx').then((module) => module.AbDialog));

interface Props {
  readonly run: Run;
  readonly generation: Generation;
  readonly runs: readonly Run[];
  readonly words: PlaygroundWords;
  readonly actions: RunActions;
  /** The file's name, with its ending. */
  readonly name: string;
}

/** What can be done with a finished file. */
export function FileActions({ run, generation, runs, words, actions, name }: Props) {
  const t = useTranslations('playground.result');
  const more = useTranslations('playgroundResult.tools');
  const [open, setOpen] = useState<'variants' | 'slider'>();
  const close = () => setOpen(undefined);
  const { url } = generation;
  if (!url) return null;
  const hasSeed = modelById(run.draft.modelId)?.options.some((option) => option.name === 'seed');
  const input = inputFor(generation.type);
  const pictures = runs.filter((other) => isPicture(other));
  return (
    <span className="flex flex-wrap gap-2">
      {hasSeed && (
        <Action icon="dice" onClick={() => setOpen('variants')}>
          {t('vary')}
        </Action>
      )}
      {input && (
        <Action icon="upload" onClick={() => actions.onUseAsInput(input, url)}>
          {t('useAsInput')}
        </Action>
      )}
      {generation.type === 'IMAGE' && pictures.length > 1 && (
        <Action icon="compare" onClick={() => setOpen('slider')}>
          {more('slider')}
        </Action>
      )}
      <Download generation={generation} url={url} name={name} />
      <Suspense>
        {open === 'variants' && (
          <VariantsDialog
            draft={run.draft}
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
        {open === 'slider' && <AbDialog runs={pictures} first={run} words={words} onClose={close} />}
      </Suspense>
    </span>
  );
}

function Action({
  icon,
  onClick,
  children,
}: {
  icon: 'dice' | 'upload' | 'compare';
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <button type="button" className={button('plain', 'small')} onClick={onClick}>
      <Icon name={icon} />
      {children}
    </button>
  );
}

/** Browsers give a link's file name only to their own site; what this page has read already is named here. */
function Download({ generation, url, name }: { generation: Generation; url: string; name: string }) {
  const t = useTranslations('playground.result');
  const { file } = useReadFile(generation);
  return (
    <a
      href={url}
      download={name}
      className={button('plain', 'small')}
      onClick={(event) => {
        if (!file) return;
        event.preventDefault();
        saveBlob(file.blob, name);
      }}
    >
      <Icon name="download" />
      {t('download')}
    </a>
  );
}

function isPicture(run: Run): boolean {
  return stateOf(run) === 'COMPLETED' && run.generation?.type === 'IMAGE' && run.generation.url !== null;
}
