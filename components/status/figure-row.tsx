import type { ReactNode } from 'react';

/** Measured figures side by side, separated by lines. */
export function FigureRow({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <dl
      aria-label={label}
      className="figures mt-5 grid grid-cols-2 gap-y-4 border-line sm:grid-cols-3 lg:grid-cols-5"
    >
      {children}
    </dl>
  );
}

/** A figure under its label, or in words that there is none. */
export function Figure({ label, none, children }: { label: string; none?: string; children: ReactNode }) {
  return (
    <div className="min-w-0 border-l border-line-2 pl-4">
      <dt className="text-12 font-medium text-ink-3">{label}</dt>
      <dd className="mt-1 flex min-h-8 items-center">
        {children ? (
          <b className="font-medium text-22 tracking-tight">{children}</b>
        ) : (
          <span className="text-ink-2">{none}</span>
        )}
      </dd>
    </div>
  );
}
