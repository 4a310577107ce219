import type { ReactNode } from 'react';
import { lateOnPhone } from '#components/ui/late.ts';

/** A section of a model's page that its navigation links to. */
export function ModelPart({
  id,
  title,
  text,
  heightOnPhone,
  children,
}: {
  id: string;
  title: string;
  text?: ReactNode;
  /** Pixels, at most. Where it is given, a phone lays the section out when it comes near. */
  heightOnPhone?: number;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      className={heightOnPhone === undefined ? 'scroll-mt-16' : `scroll-mt-16 ${lateOnPhone(heightOnPhone)}`}
    >
      <h2 className="text-18">
        <a href={`#${id}`}>{title}</a>
      </h2>
      {text && <p className="mt-1 max-w-(--measure) text-ink-2">{text}</p>}
      <div className="mt-3.5">{children}</div>
    </section>
  );
}
