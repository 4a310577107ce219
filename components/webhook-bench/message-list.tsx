import { useTranslations } from 'next-intl';
import { FailureNote } from '#components/keys/failure-note.tsx';
import { button } from '#components/ui/button.ts';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { Section } from '#components/ui/section.tsx';
import type { SignatureVerdict } from '#contract/inbox.ts';
import { type WebhookEvent, webhookEvents } from '#contract/webhook.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import type { MessageView } from './message-view.ts';
import type { useInboxActions, useResend } from './use-bench.ts';

interface Props {
  readonly url: string;
  /** Newest first. */
  readonly views: readonly MessageView[];
  readonly send: ReturnType<typeof useInboxActions>['send'];
  readonly resend: ReturnType<typeof useResend>;
  /** Takes a message to the debugger. */
  readonly onInspect: (view: MessageView) => void;
  readonly locale: Locale;
}

const looks = {
  VALID: { icon: 'done', color: 'text-completed' },
  OLD_TIMESTAMP: { icon: 'clock', color: 'text-failed' },
  WRONG_SIGNATURE: { icon: 'failed', color: 'text-failed' },
  UNSIGNED: { icon: 'link', color: 'text-ink-2' },
} as const satisfies Record<SignatureVerdict, { icon: IconName; color: string }>;

/** What came to the inbox, newest first. */
export function MessageList({ url, views, send, resend, onInspect, locale }: Props) {
  const t = useTranslations('webhookBench.messages');
  const again = (view: MessageView) => {
    const event = webhookEvents.find((known) => known === view.event);
    if (view.id.startsWith('msg_gen_')) resend.mutate(view.id);
    else if (event) send.mutate([{ event, id: view.id }]);
  };
  return (
    <Section id="messages" title={t('title')} note={t('note')}>
      <p role="status" className="sr-only">
        {t('count', { count: views.length })}
      </p>
      {views.length === 0 && <Nothing url={url} />}
      <ol className="min-h-24">
        {views.map((view) => (
          <li key={view.message.id} className="border-b border-line">
            <Message view={view} onAgain={() => again(view)} onInspect={onInspect} locale={locale} />
          </li>
        ))}
      </ol>
      <FailureNote error={resend.error} locale={locale} />
    </Section>
  );
}

function Nothing({ url }: { url: string }) {
  const t = useTranslations('webhookBench.messages');
  return (
    <div className="mt-4">
      <p className="text-ink-2">{t('empty')}</p>
      <section
        aria-label={t('command')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-2 overflow-x-auto rounded border border-line-2 bg-code"
      >
        <pre className="w-max px-4 py-3 text-12">{`curl -X POST '${url}' -d 'hello'`}</pre>
      </section>
    </div>
  );
}

interface MessageProps {
  readonly view: MessageView;
  readonly onAgain: () => void;
  readonly onInspect: Props['onInspect'];
  readonly locale: Locale;
}

function Message({ view, onAgain, onInspect, locale }: MessageProps) {
  const t = useTranslations('webhookBench.messages');
  const { message, event, repeated, late } = view;
  const { icon, color } = looks[message.verdict];
  const time = new Date(message.at).toLocaleTimeString(languageTags[locale]);
  return (
    <details>
      <summary className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 hover:bg-hover">
        <time dateTime={message.at} className="font-mono text-13 text-ink-3">
          {time}
        </time>
        <code className="min-w-0 break-words">{event ?? t('noEvent')}</code>
        {(repeated || late) && (
          <span className="text-13 text-ink-2">{t(repeated ? 'repeated' : 'late')}</span>
        )}
        <span className={`flex items-center gap-1.5 text-13 sm:ml-auto ${color}`}>
          <Icon name={icon} />
          {t(`verdicts.${message.verdict}`)}
        </span>
      </summary>
      <MessageBody view={view} />
      <p className="mt-3 mb-4 flex flex-wrap gap-2">
        <button type="button" className={button('plain', 'small')} onClick={() => onInspect(view)}>
          {t('inspect')}
        </button>
        {canRepeat(view) && (
          <button type="button" className={button('plain', 'small')} onClick={onAgain}>
            {t('again')}
          </button>
        )}
      </p>
    </details>
  );
}

/** Only what this gateway sent can be sent again by it. */
function canRepeat({ id, event }: MessageView): boolean {
  const known = webhookEvents.some((name: WebhookEvent) => name === event);
  return /^msg_gen_[0-9a-z]{26}$/.test(id) || (known && /^msg_sample_[0-9a-z]{26}$/.test(id));
}

function MessageBody({ view: { message } }: { view: MessageView }) {
  const t = useTranslations('webhookBench.messages');
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <div className="min-w-0">
        <h3 className="text-13">{t('headers')}</h3>
        <dl className="mt-1 font-mono text-12">
          {message.headers.map(({ name, value }) => (
            <div key={name} className="flex flex-wrap gap-x-3 border-b border-line py-1.5">
              <dt className="text-ink-3">{name}</dt>
              <dd className="min-w-0 break-all">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="min-w-0">
        <h3 className="text-13">{t('body')}</h3>
        <section
          aria-label={t('body')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          tabIndex={0}
          className="mt-1 max-h-80 overflow-auto rounded border border-line-2 bg-code"
        >
          <pre className="px-4 py-3 text-12 break-all whitespace-pre-wrap">{message.body || ' '}</pre>
        </section>
      </div>
    </div>
  );
}
