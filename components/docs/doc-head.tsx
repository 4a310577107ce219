import { PageMenu } from '#components/agents/page-menu.tsx';
import type { LocalPath } from '#i18n/path.ts';

/** Title and lead of a document, and its twin for machines. */
export function DocHead({ path, title, lead }: { path: LocalPath; title: string; lead: string }) {
  return (
    <header className="pb-8">
      <h1 className="break-words">{title}</h1>
      <p className="mt-2.5 max-w-(--measure) text-pretty text-18 leading-normal text-ink-2">{lead}</p>
      <div className="mt-4">
        <PageMenu path={path} />
      </div>
    </header>
  );
}
