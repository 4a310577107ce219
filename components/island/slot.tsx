import type { ReactNode } from 'react';

/** What the server rendered into an island, marked so that the island finds it again. Takes no part in the layout. */
export function Slot({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div data-slot={name} className="contents">
      {children}
    </div>
  );
}
