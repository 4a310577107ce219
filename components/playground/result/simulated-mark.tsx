import { useTranslations } from 'next-intl';
import { formatSimulation, type Simulation, simulateHeader } from '#contract/simulate.ts';

/** Says that what is seen was asked for and is no real failure. */
export function SimulatedMark({ simulation }: { simulation: Simulation }) {
  const t = useTranslations('playgroundErrors');
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 rounded-sm border border-ink px-1.5 py-0.5 text-12 font-medium">
      {t('simulated')}
      <code className="font-normal text-ink-2">
        {simulateHeader}: {formatSimulation(simulation)}
      </code>
    </span>
  );
}
