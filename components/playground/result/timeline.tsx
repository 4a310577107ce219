import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import type { PortalClient } from '../client/portal-client.ts';
import { formatElapsed } from '../format.ts';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { type TimelineStep, timelineSteps } from './timeline-steps.ts';
import { useWebhookDelivery } from './use-webhook-delivery.ts';

interface Props {
  readonly run: Run;
  readonly words: PlaygroundWords;
  readonly client: PortalClient;
}

const looks: Readonly<Record<string, readonly [IconName, string]>> = {
  sent: ['arrow', 'text-ink-2'],
  answered: ['arrow', 'text-ink-2'],
  accepted: ['done', 'text-completed'],
  started: ['processing', 'text-processing'],
  progress: ['processing', 'text-processing'],
  retried: ['reset', 'text-processing'],
  switched: ['arrow', 'text-processing'],
  stored: ['download', 'text-processing'],
  completed: ['done', 'text-completed'],
  failed: ['failed', 'text-failed'],
  canceled: ['canceled', 'text-canceled'],
  webhook: ['link', 'text-completed'],
};
const titled = [
  'sent',
  'answered',
  'accepted',
  'started',
  'progress',
  'retried',
  'switched',
  'stored',
  'completed',
  'failed',
  'canceled',
] as const;

/** What really happened to a run, oldest first, each with its moment and how long it took. */
export function Timeline({ run, words, client }: Props) {
  const t = useTranslations('playground.timeline');
  const { data: delivery } = useWebhookDelivery(client, run);
  const steps = timelineSteps(run, delivery);
  const total = steps.at(-1)?.after ?? 0;
  return (
    <section className="min-w-0" aria-label={t('title')}>
      <h2 className="flex items-baseline justify-between border-b border-ink pb-1.5 text-14">
        {t('title')}
        <span className="text-12 font-normal text-ink-3">
          {total >= 1000 && t('total', { seconds: Math.round(total / 100) / 10 })}
        </span>
      </h2>
      <ol className="pt-1">
        {steps.map((step) => (
          <Step key={step.key} step={step} run={run} words={words} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, run, words }: Omit<Props, 'client'> & { step: TimelineStep }) {
  const t = useTranslations('playground.timeline');
  const more = useTranslations('playgroundResult.timeline');
  const [icon, color] = looks[step.name] ?? ['clock', 'text-ink-2'];
  const name = titled.find((known) => known === step.name);
  const credits = run.generation?.creditCost ?? 0;
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-start gap-2.5 py-1.25 text-13">
      <span className={`pt-0.5 ${step.bad ? 'text-failed' : color}`}>
        <Icon name={step.bad && step.name !== 'switched' ? 'failed' : icon} />
      </span>
      <span className="min-w-0">
        {name ? t(name, { credits }) : step.name === 'webhook' ? more('webhook') : step.name}
        {step.detail && (
          <small className="block break-words font-mono text-12 text-ink-3">{step.detail}</small>
        )}
      </span>
      <span className="text-right font-mono text-12 leading-5 text-ink-3">
        {formatElapsed(step.after, words.locale)}
        {step.took >= 1 && step.name !== 'answered' && (
          <small className="block text-11">+{formatElapsed(step.took, words.locale)}</small>
        )}
      </span>
    </li>
  );
}
