import { useTranslations } from 'next-intl';
import { useDeferredValue, useState, useSyncExternalStore } from 'react';
import { sessionKey, subscribeToKey } from '#components/keys/session-keys.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { GenerateInput } from '#contract/request.ts';
import type { SnippetId } from '#contract/snippets/snippet.ts';
import { snippets } from '#contract/snippets/snippets.ts';
import { withKey } from '#contract/snippets/with-key.ts';
import { diffRequests } from '../request/diff-requests.ts';
import { CodeView } from './code-view.tsx';
import { CopyText } from './copy-text.tsx';
import { SnippetChoices, type SnippetVariant } from './snippet-choices.tsx';
import { Tabs } from './tabs.tsx';

interface Props {
  readonly request: GenerateInput;
  readonly endpoint: string;
  /** The key that the visitor chose, to be printed; the code makes one otherwise. */
  readonly idempotencyKey?: string;
  /** The request of the run in view, to say whether the code is what ran. */
  readonly ran: GenerateInput | undefined;
}

/** The request of the form in five languages, live. */
export function SnippetPane({ request: latest, endpoint, idempotencyKey, ran }: Props) {
  'use memo';
  // The form answers first: the code follows when it has.
  const request = useDeferredValue(latest);
  const t = useTranslations('playground.code');
  const [selected, setSelected] = useState<SnippetId>('curl');
  const [variant, setVariant] = useState<SnippetVariant>({
    style: 'minimal',
    follow: 'polling',
    shell: 'bash',
  });
  const mine = useSyncExternalStore(subscribeToKey, sessionKey, () => null);
  const [isMine, setIsMine] = useState(false);
  const all = snippets(request, { endpoint, idempotencyKey, ...variant });
  const plain = all.find(({ id }) => id === selected) ?? all[0];
  if (!plain) return null;
  const shown = mine && isMine ? withKey(plain, mine.key) : plain;
  const differing = ran && diffRequests(ran, request).map(({ path }) => path);
  const same = differing?.length === 0;
  return (
    <div className="min-w-0">
      <Tabs
        label={t('language')}
        tabs={all}
        selected={selected}
        onSelect={setSelected}
        aside={<CopyText text={shown.code} label={t('copy')} done={t('copied')} />}
      >
        <CodeView
          code={shown.code}
          language={shown.language}
          label={t('region', { language: shown.label })}
        />
      </Tabs>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-t border-line px-4 py-2 text-12 text-ink-3">
        <SnippetChoices variant={variant} language={selected} onChoose={setVariant} />
        {differing && (
          <span
            className={`inline-flex items-center gap-1.5 font-mono ${same ? 'text-completed' : 'text-ink-2'}`}
          >
            {same && <Icon name="done" />}
            {same ? t('same') : t('differsIn', { fields: differing.join(', ') })}
          </span>
        )}
        {mine && selected !== 'graphql' ? (
          <label className="inline-flex items-center gap-1.5">
            <input type="checkbox" checked={isMine} onChange={({ target }) => setIsMine(target.checked)} />
            {t('withKey', { name: mine.name })}
          </label>
        ) : (
          <span>{t('key')}</span>
        )}
      </div>
    </div>
  );
}
