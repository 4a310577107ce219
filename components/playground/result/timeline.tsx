import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import type { GenerationEvent } from '#contract/operations.ts';
import { formatElapsed } from '../format.ts';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';

interface Step {
  readonly key: string;
  readonly icon: IconName;
  readonly color: string;
  readonly title: string;
  readonly detail?: string | null;
  /** Milliseconds after the button was pressed. */
  readonly after: number;
}

const looks: Readonly<Record<string, readonly [IconName, string]>> = {
  accepted: ['done', 'text-completed'],
  started: ['processing', 'text-processing'],
  progress: ['processing', 'text-processing'],
  retried: ['reset', 'text-processing'],
  switched: ['arrow', 'text-processing'],
  stored: ['download', 'text-processing'],
  completed: ['done', 'text-completed'],
  failed: ['failed', 'text-failed'],
  canceled: ['canceled', 'text-canceled'],
};
const titled = [
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

/** What really happened to a run, oldest first: the request as this browser saw it, then the events of the gateway. */
export function Timeline({ run, words }: { run: Run; words: PlaygroundWords }) {
  const t = useTranslations('playground.timeline');
  const steps = useSteps(run);
  const total = steps.at(-1)?.after ?? 0;
  return (
    <section className="min-w-0">
      <h2 className="flex items-baseline justify-between border-b border-ink pb-1.5 text-14">
        {t('title')}
        <span className="text-12 font-normal text-ink-3">
          {total >= 1000 && t('total', { seconds: Math.round(total / 100) / 10 })}
        </span>
      </h2>
      <ol className="pt-1">
        {steps.map(({ key, icon, color, title, detail, after }) => (
          <li
            key={key}
            className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-start gap-2.5 py-1.25 text-13"
          >
            <span className={`pt-0.5 ${color}`}>
              <Icon name={icon} />
            </span>
            <span className="min-w-0">
              {title}
              {detail && <small className="block break-words font-mono text-12 text-ink-3">{detail}</small>}
            </span>
            <span className="font-mono text-12 leading-5 text-ink-3">
              {formatElapsed(after, words.locale)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useSteps(run: Run): readonly Step[] {
  const t = useTranslations('playground.timeline');
  const { exchange, generation } = run;
  const sent: Step = {
    key: 'sent',
    icon: 'arrow',
    color: 'text-ink-2',
    title: t('sent'),
    detail: 'POST /api/graphql',
    after: 0,
  };
  if (!exchange) return [sent];
  const answered: Step = {
    key: 'answered',
    icon: run.failure ? 'failed' : 'arrow',
    color: run.failure ? 'text-failed' : 'text-ink-2',
    title: t('answered'),
    detail: `HTTP ${exchange.status}`,
    after: exchange.milliseconds,
  };
  if (!generation) return [sent, answered];
  const credits = generation.creditCost;
  const acceptedAt = Date.parse(generation.createdAt);
  const events = generation.events.map((event, index): Step => {
    const [icon, color] = looks[event.name] ?? ['clock', 'text-ink-2'];
    const name = titled.find((known) => known === event.name);
    const after = exchange.milliseconds + Date.parse(event.at) - acceptedAt;
    return {
      key: `${index} ${event.name}`,
      icon,
      color,
      title: name ? t(name, { credits }) : event.name,
      detail: detailOf(event),
      after,
    };
  });
  return [sent, answered, ...events];
}

function detailOf({ name, detail }: GenerationEvent): string | null {
  return name === 'accepted' ? null : detail;
}
