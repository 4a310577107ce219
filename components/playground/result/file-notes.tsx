import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Generation } from '#contract/operations.ts';
import { CodeView } from '../code/code-view.tsx';
import { CopyText } from '../code/copy-text.tsx';
import { formatMoment } from '../format.ts';
import type { PlaygroundWords } from '../words.ts';
import { remainingText } from './file-life.ts';
import { useNow } from './use-now.ts';

interface Props {
  readonly generation: Generation;
  readonly words: PlaygroundWords;
  readonly name: string;
  readonly onRefresh: () => void;
}

const dayMs = 86_400_000;

/** How long the address works and the file is kept, and the command that keeps it for good. */
export function FileNotes({ generation, words, name, onRefresh }: Props) {
  return (
    <div className="flex flex-col gap-2 text-13">
      <Expiry generation={generation} words={words} onRefresh={onRefresh} />
      <SaveCommand generation={generation} name={name} />
    </div>
  );
}

function Expiry({ generation, words, onRefresh }: Omit<Props, 'name'>) {
  const t = useTranslations('playgroundResult.file');
  const now = useNow(1000);
  const [asked, setAsked] = useState<string | null>();
  const { url, expiresAt, keptUntil, completedAt } = generation;
  const kept = keptUntil === null ? undefined : formatMoment(keptUntil, words.locale);
  if (!url || expiresAt === null) return <p className="text-ink-2">{t('gone', { when: kept ?? '' })}</p>;
  const days =
    keptUntil && completedAt ? Math.round((Date.parse(keptUntil) - Date.parse(completedAt)) / dayMs) : 0;
  const left = Date.parse(expiresAt) - now;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ink-2">
      <span className={left <= 0 ? 'text-failed' : ''}>
        {left <= 0 ? t('expired') : t('expires', { left: remainingText(Date.parse(expiresAt), now) })}
      </span>
      <button
        type="button"
        className="underline underline-offset-3"
        onClick={() => {
          setAsked(expiresAt);
          onRefresh();
        }}
      >
        {t('renew')}
      </button>
      {asked !== undefined && (
        <span role="status" className="text-12 text-ink-3">
          {asked === expiresAt ? t('newest') : t('renewed')}
        </span>
      )}
      {kept && <span className="text-ink-3">{t('kept', { when: kept, days })}</span>}
    </p>
  );
}

/** Works in a terminal as it stands: saves the file under its name and proves that it is whole. */
function SaveCommand({ generation, name }: Pick<Props, 'generation' | 'name'>) {
  const t = useTranslations('playgroundResult.file');
  const code = useTranslations('playground.code');
  const { url, metadata } = generation;
  if (!url) return null;
  const check = metadata?.sha256 ? ` \\\n  && echo '${metadata.sha256}  ${name}' | sha256sum -c` : '';
  const command = `curl -fsSL --retry 3 -o '${name}' '${url.replaceAll("'", "'\\''")}'${check}`;
  return (
    <details>
      <summary className="py-0.5 text-ink-2">{t('save')}</summary>
      <div className="mt-1.5 overflow-hidden rounded border border-line-2">
        <div className="flex justify-end border-b border-line bg-surface px-1">
          <CopyText text={command} label={code('copy')} done={code('copied')} />
        </div>
        <CodeView code={command} language="bash" label={t('save')} />
      </div>
    </details>
  );
}
