import type { ReactNode } from 'react';

/** A section of a model's page that its navigation links to. */
export function ModelPart({
  id,
  title,
  text,
  children,
}: {
  id: string;
  title: string;
  text?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section id={id} className="scroll-mt-16">
      <h2 className="text-18">
        <a href={`#${id}`}>{title}</a>
      </h2>
      {text && <p className="mt-1 max-w-(--measure) text-ink-2">{text}</p>}
      <div className="mt-3.5">{children}</div>
    </section>
  );
}
