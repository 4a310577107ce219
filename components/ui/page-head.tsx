import type { ReactNode } from 'react';

/** The top of a page: what it is, in one heading and one sentence, with controls at the right. */
export function PageHead({
  title,
  children,
  end,
}: {
  title: ReactNode;
  children?: ReactNode;
  end?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 pt-6 pb-5 md:pt-8">
      <div className="min-w-0 flex-1 basis-80">
        <h1 className="break-words">{title}</h1>
        {children && (
          <p className="mt-2.5 max-w-[68ch] text-pretty text-16 leading-normal text-ink-2">{children}</p>
        )}
      </div>
      {end}
    </div>
  );
}
