import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { Run } from '../runs/run.ts';
import { type Verdict, verdictsOf } from './verdicts.ts';

const looks = {
  good: { icon: 'done', color: 'text-completed' },
  bad: { icon: 'failed', color: 'text-failed' },
  open: { icon: 'clock', color: 'text-queued' },
} as const;

/** Did it work: what HTTP, GraphQL and the generation say, which is not always the same. */
export function VerdictRow({ run }: { run: Run }) {
  const t = useTranslations('playgroundInspector.verdicts');
  const { http, graphql, generation } = verdictsOf(run);
  return (
    <dl aria-label={t('label')} className="grid grid-cols-3 gap-3 border-b border-line px-4 py-2.5 text-12">
      <Cell name="HTTP" verdict={http.verdict}>
        {http.status ?? t(http.verdict === 'bad' ? 'noAnswer' : 'open')}
      </Cell>
      <Cell name="GraphQL" verdict={graphql.verdict}>
        {graphql.verdict === 'open'
          ? t('open')
          : graphql.errors === null
            ? t('noGraphql')
            : t('errors', { count: graphql.errors })}
      </Cell>
      <Cell name={t('generation')} verdict={generation.verdict}>
        {generation.status ?? t('none')}
      </Cell>
    </dl>
  );
}

function Cell({ name, verdict, children }: { name: string; verdict: Verdict; children: ReactNode }) {
  const { icon, color } = looks[verdict];
  return (
    <div className="min-w-0">
      <dt className="text-ink-3">{name}</dt>
      <dd className={`flex items-start gap-1.5 font-mono break-words ${color}`}>
        <span className="pt-px">
          <Icon name={icon} size={14} />
        </span>
        <span className="min-w-0">{children}</span>
      </dd>
    </div>
  );
}
