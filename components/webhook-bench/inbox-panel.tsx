import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmButton } from '#components/keys/confirm-button.tsx';
import { FailureNote } from '#components/keys/failure-note.tsx';
import type { SessionState } from '#components/keys/session-client.ts';
import { CopyText } from '#components/playground/code/copy-text.tsx';
import { formatMoment } from '#components/playground/format.ts';
import { button } from '#components/ui/button.ts';
import { Segments } from '#components/ui/segments.tsx';
import { type InboxAnswer, inboxAnswers } from '#contract/inbox.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { Inbox } from './message-view.ts';
import type { useInboxActions } from './use-bench.ts';

interface Props {
  /** Undefined while it is looked up. */
  readonly session: SessionState | undefined;
  /** Undefined while it is read; null when none is open. */
  readonly inbox: Inbox | null | undefined;
  readonly actions: ReturnType<typeof useInboxActions>;
  readonly locale: Locale;
}

/** The address of the inbox and what it answers, or the button that opens one. */
export function InboxPanel({ session, inbox, actions, locale }: Props) {
  const t = useTranslations('webhookBench');
  const { open, answer, renew } = actions;
  return (
    <section className="min-h-48 border-t border-ink pt-5" aria-label={t('inbox.title')}>
      {session === undefined || inbox === undefined ? (
        <p role="status" className="text-ink-3">
          {t('loading')}
        </p>
      ) : inbox ? (
        <OpenInbox inbox={inbox} actions={actions} locale={locale} />
      ) : (
        <NoInbox session={session} open={open} locale={locale} />
      )}
      <FailureNote error={open.error ?? answer.error ?? renew.error} locale={locale} />
    </section>
  );
}

interface NoInboxProps {
  readonly session: SessionState;
  readonly open: ReturnType<typeof useInboxActions>['open'];
  readonly locale: Locale;
}

function NoInbox({ session, open, locale }: NoInboxProps) {
  const t = useTranslations('webhookBench.inbox');
  if (!session.signedIn && !session.canOpen) {
    return (
      <p className="max-w-(--measure)">
        {t.rich('closed', { keys: (text) => <a href={localize(locale, '/keys')}>{text}</a> })}
      </p>
    );
  }
  return (
    <>
      <p className="mb-4 max-w-(--measure) text-ink-2">{t(session.signedIn ? 'none' : 'noAccount')}</p>
      <button type="button" className={button('ink')} disabled={open.isPending} onClick={() => open.mutate()}>
        {t('open')}
      </button>
    </>
  );
}

interface OpenProps {
  readonly inbox: Inbox;
  readonly actions: Props['actions'];
  readonly locale: Locale;
}

function OpenInbox({ inbox, actions, locale }: OpenProps) {
  const t = useTranslations('webhookBench.inbox');
  const word = useTranslations('webhookBench');
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <code className="min-w-0 bg-sunken px-3 py-2 break-all select-all" translate="no">
          {inbox.url}
        </code>
        <CopyText text={inbox.url} label={word('copy')} done={word('copied')} />
      </p>
      <p className="mt-2 max-w-(--measure) text-13 text-ink-3">
        {t('until', { when: formatMoment(inbox.expiresAt, locale) })} {t('private')}
      </p>
      <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-4">
        <AnswerChoice status={inbox.answerStatus} answer={actions.answer} />
        <ConfirmButton
          label={t('renew')}
          title={t('renewConfirm')}
          onConfirm={() => actions.renew.mutate()}
          disabled={actions.renew.isPending}
        >
          {t('renewWarning')}
        </ConfirmButton>
      </div>
    </>
  );
}

function AnswerChoice({ status, answer }: { status: number; answer: Props['actions']['answer'] }) {
  const t = useTranslations('webhookBench.inbox');
  // Held here, because the mutation tells of itself a moment after the click, and the old choice would flash.
  const [wanted, setWanted] = useState<InboxAnswer | null>(null);
  const choose = (value: InboxAnswer) => {
    setWanted(value);
    answer.mutate(value, { onSettled: () => setWanted(null) });
  };
  return (
    <Segments
      labelled
      label={t('answer')}
      name="answer"
      values={inboxAnswers}
      chosen={inboxAnswers.find((value) => value === (wanted ?? status))}
      onChoose={choose}
      word={(value) => (
        <>
          <code>{value}</code>
          <span className="max-sm:sr-only">{t(`answers.${String(value) as `${InboxAnswer}`}`)}</span>
        </>
      )}
    />
  );
}
