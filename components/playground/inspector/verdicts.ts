import { isFinal } from '#contract/request.ts';
import { type Run, stateOf } from '../runs/run.ts';

export type Verdict = 'good' | 'bad' | 'open';

/** Three answers to "did it work", which can differ: HTTP 200 may carry an error, and an accepted request may fail. */
export interface Verdicts {
  /** Status of the answer; null while there is none. */
  readonly http: { readonly verdict: Verdict; readonly status: number | null };
  /** How many errors the answer lists; null when it is no GraphQL. */
  readonly graphql: { readonly verdict: Verdict; readonly errors: number | null };
  /** State of the generation; null while there is none. */
  readonly generation: { readonly verdict: Verdict; readonly status: string | null };
}

/** What each layer says about a run. */
export function verdictsOf(run: Run): Verdicts {
  const { exchange, generation } = run;
  if (!exchange) return { http: httpVerdict(run), graphql: open.graphql, generation: generationVerdict(run) };
  const errors = errorCount(exchange.body);
  return {
    http: httpVerdict(run),
    graphql: { verdict: errors === 0 ? 'good' : 'bad', errors },
    generation: generation ? generationVerdict(run) : open.generation,
  };
}

const open = {
  graphql: { verdict: 'open', errors: null },
  generation: { verdict: 'open', status: null },
} as const;

function httpVerdict(run: Run): Verdicts['http'] {
  const status = run.exchange?.status ?? null;
  if (status === null) return { verdict: stateOf(run) === 'REFUSED' ? 'bad' : 'open', status };
  return { verdict: status < 400 ? 'good' : 'bad', status };
}

function generationVerdict({ generation }: Run): Verdicts['generation'] {
  if (!generation) return open.generation;
  const { status } = generation;
  if (!isFinal(status)) return { verdict: 'open', status };
  return { verdict: status === 'COMPLETED' ? 'good' : 'bad', status };
}

function errorCount(body: string): number | null {
  const answer = parsed(body);
  if (typeof answer !== 'object' || answer === null) return null;
  if ('errors' in answer && Array.isArray(answer.errors)) return answer.errors.length;
  return 'data' in answer ? 0 : null;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // An answer that is not JSON is no GraphQL.
  }
}
