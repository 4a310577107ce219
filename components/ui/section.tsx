import type { ReactNode } from 'react';

/** A section of a page: an ink rule under its heading, which is the way back to it, a note at the right. */
export function Section({
  title,
  note,
  id,
  children,
}: {
  title: string;
  note?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} className="mt-16 md:mt-22">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-ink pb-3.5">
        <h2>{id ? <a href={`#${id}`}>{title}</a> : title}</h2>
        {note && <p className="text-13 text-ink-3">{note}</p>}
      </div>
      {children}
    </section>
  );
}
