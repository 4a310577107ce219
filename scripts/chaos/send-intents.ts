import { setTimeout as wait } from 'node:timers/promises';
import { type Answered, type Ask, type Attempt, askUntilAnswered } from './caller.ts';
import type { Intent } from './plan-intents.ts';

/** What the callers saw of one intent. */
export interface Outcome {
  readonly intent: Intent;
  /** Ids that its answers named: more than one is a broken promise. */
  readonly ids: Set<string>;
  /** Answers that did not say that they are replays. */
  fresh: number;
  replays: number;
  /** Codes of refusals. */
  readonly refusals: string[];
  /** Set when a cancel said that it canceled. */
  canceled: boolean;
}

export interface Callers {
  readonly keys: readonly string[];
  /** An address to try next. */
  readonly url: () => string;
  /** Told of every try. */
  readonly note?: (attempt: Attempt) => void;
}

const GENERATE = 'mutation($input: GenerateInput!) { generate(input: $input) { id replayed } }';
const CANCEL = 'mutation($id: ID!) { cancelGeneration(id: $id) }';

/** Sends every intent with its duplicates and its cancel. Resolves when all are answered. */
export function sendIntents(callers: Callers, intents: readonly Intent[]): Promise<Outcome[]> {
  return Promise.all(intents.map((intent) => sendIntent(callers, intent)));
}

async function sendIntent(callers: Callers, intent: Intent): Promise<Outcome> {
  const outcome: Outcome = {
    ...{ intent, ids: new Set<string>(), fresh: 0, replays: 0, refusals: [], canceled: false },
  };
  await Promise.all(intent.sentAt.map((at) => sendCopy(callers, outcome, at)));
  return outcome;
}

async function sendCopy(callers: Callers, outcome: Outcome, at: number): Promise<void> {
  const { account, input, idempotencyKey, simulate, cancelAfterMs } = outcome.intent;
  await wait(at);
  const headers = {
    'idempotency-key': idempotencyKey,
    ...(simulate === undefined ? {} : { 'doitong-simulate': simulate }),
  };
  const key = callers.keys[account] ?? '';
  const ask = (question: Ask) => askUntilAnswered(callers.url, question, callers.note);
  const answer = await ask({ key, query: GENERATE, variables: { input }, headers });
  const isFirst = outcome.ids.size === 0;
  note(outcome, answer);
  const [id] = outcome.ids;
  if (!isFirst || id === undefined || cancelAfterMs === undefined) return;
  await wait(cancelAfterMs);
  const { data } = await ask({ key, query: CANCEL, variables: { id } });
  if (data?.cancelGeneration === true) outcome.canceled = true;
}

function note(outcome: Outcome, { status, data, code }: Answered): void {
  const made = data?.generate;
  if (made === undefined || made === null) {
    outcome.refusals.push(status >= 500 && code !== 'PROVIDER_UNAVAILABLE' ? `HTTP ${status}` : `${code}`);
    return;
  }
  outcome.ids.add(made.id);
  if (made.replayed) outcome.replays += 1;
  else outcome.fresh += 1;
}
