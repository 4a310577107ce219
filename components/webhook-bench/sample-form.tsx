import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { FailureNote } from '#components/keys/failure-note.tsx';
import { playgroundHref } from '#components/playground/request/playground-href.ts';
import { button } from '#components/ui/button.ts';
import { Section } from '#components/ui/section.tsx';
import { type SampleFault, sampleFaults, type WebhookSample } from '#contract/inbox.ts';
import { type WebhookEvent, webhookEvents } from '#contract/webhook.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { type BenchRun, benchDraft } from './bench-run.ts';
import { inWrongOrder, twice } from './sample-plans.ts';
import type { useInboxActions } from './use-bench.ts';

interface Props {
  readonly url: string;
  readonly actions: ReturnType<typeof useInboxActions>;
  readonly run: BenchRun;
  readonly locale: Locale;
}

const delays = [0, 10, 60, 300] as const;

/** What can be sent to the inbox: signed samples, and the webhook of a generation that really runs. */
export function SampleForm({ url, actions, run, locale }: Props) {
  const t = useTranslations('webhookBench.send');
  return (
    <Section id="send" title={t('title')}>
      <div className="mt-5 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Samples send={actions.send} locale={locale} />
        <RealRun url={url} run={run} action={actions.run} locale={locale} />
      </div>
    </Section>
  );
}

function Samples({ send, locale }: { send: Props['actions']['send']; locale: Locale }) {
  const t = useTranslations('webhookBench.send');
  const [event, setEvent] = useState<WebhookEvent>(webhookEvents[0]);
  const [fault, setFault] = useState<SampleFault | null>(null);
  const [delaySeconds, setDelay] = useState<number>(0);
  const sample: WebhookSample = { event, fault, delaySeconds };
  const plan = (label: string, samples: readonly WebhookSample[], tone: 'ink' | 'plain') => (
    <button
      type="button"
      className={button(tone)}
      disabled={send.isPending}
      onClick={() => send.mutate(samples)}
    >
      {label}
    </button>
  );
  return (
    <div className="min-w-0">
      <p className="mb-4 max-w-(--measure) text-ink-2">{t('text')}</p>
      <div className="grid gap-4 sm:grid-cols-3">
        <Choice label={t('event')} value={event} onChange={(name) => setEvent(name as WebhookEvent)}>
          {webhookEvents.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Choice>
        <Choice
          label={t('fault')}
          value={fault ?? ''}
          onChange={(name) => setFault(sampleFaults.find((known) => known === name) ?? null)}
        >
          <option value="">{t('faults.none')}</option>
          {sampleFaults.map((name) => (
            <option key={name} value={name}>
              {t(`faults.${name}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('delay')}
          value={String(delaySeconds)}
          onChange={(seconds) => setDelay(Number(seconds))}
        >
          {delays.map((seconds) => (
            <option key={seconds} value={seconds}>
              {t('delays', { seconds })}
            </option>
          ))}
        </Choice>
      </div>
      <p className="mt-4 flex flex-wrap gap-2">
        {plan(t('button'), [sample], 'ink')}
        {plan(t('twice'), twice(sample), 'plain')}
        {plan(t('reversed'), inWrongOrder(), 'plain')}
      </p>
      <p role="status" className="mt-3 min-h-5 text-13 text-ink-2">
        {send.data && t('sent', { count: send.data.sendWebhookSamples.length })}
      </p>
      <FailureNote error={send.error} locale={locale} />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-13 font-medium">
        {label}
      </label>
      <select
        id={id}
        className="control mt-1"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
    </div>
  );
}

interface RunProps {
  readonly url: string;
  readonly run: BenchRun;
  readonly action: Props['actions']['run'];
  readonly locale: Locale;
}

function RealRun({ url, run, action, locale }: RunProps) {
  const t = useTranslations('webhookBench.run');
  const start = () =>
    action.mutate({ input: { ...run.input, webhookUrl: url }, idempotencyKey: crypto.randomUUID() });
  return (
    <div className="min-w-0 border-line max-lg:border-t max-lg:pt-6 lg:border-l lg:pl-8">
      <h3>{t('title')}</h3>
      <p className="mt-2 mb-4 max-w-(--measure) text-ink-2">
        {t.rich('text', {
          code: (name) => <code>{name}</code>,
          playground: (text) => <a href={playgroundHref(locale, benchDraft(run, url))}>{text}</a>,
        })}
      </p>
      <button type="button" className={button('sun')} disabled={action.isPending} onClick={start}>
        {t('button', { credits: run.credits.toLocaleString(languageTags[locale]) })}
      </button>
      <p role="status" className="mt-3 min-h-5 text-13 break-words text-ink-2">
        {action.data && t.rich('accepted', { id: () => <code>{action.data.id}</code> })}
      </p>
      <FailureNote error={action.error} locale={locale} />
    </div>
  );
}
