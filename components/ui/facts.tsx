import type { ReactNode } from 'react';

/** A few facts side by side, each under its label. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="-ml-3 flex flex-wrap gap-y-3 md:ml-0 md:border-l md:border-line-2">
      {facts.map(([label, value]) => (
        <div key={label} className="border-r border-line-2 px-3 last:border-0 last:pr-0 md:px-5">
          <dt className="text-12 font-medium text-ink-3">{label}</dt>
          <dd className="text-16 font-medium tracking-tight md:text-22">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
