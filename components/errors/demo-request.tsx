import { Code } from '#components/code/code.tsx';
import type { ErrorCode } from '#contract/errors.ts';
import { demoText, errorDemos } from './error-demos.ts';

/** The request that a page sends to get its code. */
export function DemoRequest({ code, title }: { code: ErrorCode; title: string }) {
  return (
    <div className="border-b border-line-2">
      <p className="border-b border-line px-4 py-2 text-13 font-medium text-ink-3">{title}</p>
      <Code code={demoText(errorDemos[code])} language="text" label={title} />
    </div>
  );
}
