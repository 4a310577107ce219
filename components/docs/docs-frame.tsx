import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';

/** A document with the list of its neighbours: at its side, or folded above it on a phone. */
export function DocsFrame({ label, nav, children }: { label: string; nav: ReactNode; children: ReactNode }) {
  return (
    <div className="page grid gap-x-12 md:grid-cols-[208px_minmax(0,1fr)]">
      <details className="group mt-4 rounded border border-line-2 bg-surface md:hidden">
        <summary className="flex min-h-11 items-center justify-between px-3 text-13 font-medium marker:content-none">
          {label}
          <span className="transition-transform group-open:rotate-180">
            <Icon name="down" />
          </span>
        </summary>
        <nav aria-label={label} className="border-t border-line px-3 py-2">
          {nav}
        </nav>
      </details>
      <nav
        aria-label={label}
        className="sticky top-0 hidden max-h-dvh self-start overflow-y-auto pt-9 pr-2 pb-8 text-13 md:block"
      >
        {nav}
      </nav>
      <article className="min-w-0 pt-6 md:pt-8">{children}</article>
    </div>
  );
}
