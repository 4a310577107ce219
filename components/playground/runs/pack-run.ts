import { inputNames } from '#contract/request.ts';
import type { Run } from './run.ts';

/** The run as it is stored: an uploaded file stands in it once, in the draft. */
export function packRun(run: Run): Run {
  const input = Object.fromEntries(
    Object.entries(run.request.input).filter(([, value]) => !isRepeated(run, value)),
  );
  return { ...run, request: { ...run.request, input } };
}

/** The run as it was before `packRun`. */
export function unpackRun(run: Run): Run {
  const files = inputNames.flatMap((name) => {
    const value = run.draft.content[name];
    return value?.startsWith('data:') && run.request.input[name] === undefined
      ? [[name, value] as const]
      : [];
  });
  if (files.length === 0) return run;
  return {
    ...run,
    request: { ...run.request, input: { ...run.request.input, ...Object.fromEntries(files) } },
  };
}

function isRepeated({ draft }: Run, value: string): boolean {
  return value.startsWith('data:') && Object.values(draft.content).includes(value);
}
