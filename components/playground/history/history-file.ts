import { requestOf } from '../request/draft.ts';
import { draftOfRequest } from '../request/draft-of-request.ts';
import type { Run } from '../runs/run.ts';
import { checkShape } from './check-shape.ts';
import { runShape } from './run-shape.ts';

const format = 'doitong-history';
const version = 1;

export type ReadHistory =
  | { readonly runs: readonly Run[] }
  /** What is wrong with the file, as an English sentence. */
  | { readonly problem: string };

/** All runs as a file that `readHistoryFile` takes. It holds what was asked and answered, and no key of an account. */
export function writeHistoryFile(runs: readonly Run[]): string {
  return JSON.stringify({ format, version, runs }, null, 1);
}

/** The runs in a file. All of it is checked first: a file with one broken run is refused as a whole. None of them is sent again. */
export function readHistoryFile(text: string): ReadHistory {
  const parsed = parse(text);
  if (!isHistory(parsed)) return { problem: 'This is not a history that was exported here.' };
  if (parsed.version !== version)
    return { problem: `The file has version ${String(parsed.version)}; this page reads ${version}.` };
  const runs: Run[] = [];
  for (const [index, run] of parsed.runs.entries()) {
    const problem = runProblem(run);
    if (problem !== null || !isRun(run))
      return { problem: `Run ${index + 1}: ${problem ?? 'it can not be read.'}` };
    runs.push({ ...run, unwatched: true, retrying: undefined });
  }
  return { runs };
}

function runProblem(value: unknown): string | null {
  const wrong = checkShape(value, runShape, 'run');
  if (wrong !== null) return wrong;
  if (!isRun(value)) return 'it can not be read.';
  const [problem] = draftOfRequest(value.request).problems;
  if (problem) return problem.message;
  return draftOfRequest(requestOf(value.draft)).problems[0]?.message ?? null;
}

/** The shape was checked before. */
function isRun(value: unknown): value is Run {
  return checkShape(value, runShape, 'run') === null;
}

function isHistory(
  value: unknown,
): value is { readonly version: unknown; readonly runs: readonly unknown[] } {
  const isObject = typeof value === 'object' && value !== null;
  return (
    isObject && 'format' in value && value.format === format && 'runs' in value && Array.isArray(value.runs)
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Said to the visitor by the caller: it is no history.
  }
}
