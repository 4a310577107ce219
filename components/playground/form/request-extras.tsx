import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { inboxTokenOf } from '#contract/inbox.ts';
import { localize } from '#i18n/path.ts';
import type { OwnInbox } from '../use-own-inbox.ts';
import type { FieldContext } from './field-context.ts';
import { controlId, FieldFrame, noteId } from './field-frame.tsx';

interface Props {
  readonly context: FieldContext;
  readonly inbox: OwnInbox;
}

/** What few requests say: where to tell of the end, and under which key. Open as soon as it says something. */
export function RequestExtras({ context, inbox }: Props) {
  const t = useTranslations('playground.form');
  const { draft, dispatch } = context;
  const given = draft.webhookUrl !== '' || draft.idempotencyKey !== undefined;
  const [open, setOpen] = useState<boolean>();
  return (
    <details
      className="text-13"
      open={open ?? given}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="py-1 text-ink-2">{t('more')}</summary>
      <div className="flex flex-col gap-3 pt-1">
        <WebhookInput context={context} inbox={inbox} />
        <FieldFrame path="idempotencyKey" label={t('key')} optional note={t('keyHelp')}>
          <input
            type="text"
            id={controlId('idempotencyKey')}
            autoComplete="off"
            spellCheck={false}
            className="control font-mono text-12"
            value={draft.idempotencyKey ?? ''}
            aria-describedby={noteId('idempotencyKey')}
            onChange={({ target }) => dispatch({ kind: 'key', key: target.value.trim() })}
          />
        </FieldFrame>
      </div>
    </details>
  );
}

/** The address of the webhook, typed or that of the visitor's own inbox. */
function WebhookInput({ context: { draft, dispatch, words }, inbox }: Props) {
  const t = useTranslations('playground.form');
  const isInbox = inboxTokenOf(draft.webhookUrl) !== null;
  const bench = (text: React.ReactNode) => <a href={localize(words.locale, '/webhooks')}>{text}</a>;
  return (
    <FieldFrame
      path="webhookUrl"
      label={t('webhook')}
      optional
      wrong={inbox.problem !== undefined}
      note={inbox.problem ?? (isInbox ? t.rich('inboxNote', { bench }) : t('webhookHelp'))}
    >
      <input
        id={controlId('webhookUrl')}
        type="url"
        inputMode="url"
        className="control font-mono text-12"
        placeholder="https://"
        value={draft.webhookUrl}
        aria-describedby={noteId('webhookUrl')}
        onChange={({ target }) => dispatch({ kind: 'webhook', url: target.value })}
      />
      {!isInbox && (
        <button
          type="button"
          className="mt-1 text-12 text-ink-2 underline underline-offset-3"
          disabled={inbox.opening}
          onClick={inbox.open}
        >
          {t('useInbox')}
        </button>
      )}
    </FieldFrame>
  );
}
