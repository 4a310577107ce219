import type { GenerateInput } from '#contract/request.ts';
import type { Random } from './random.ts';

/** What one caller wants once, however often it is asked for. */
export interface Intent {
  readonly idempotencyKey: string;
  /** Index of the account that asks. */
  readonly account: number;
  readonly input: GenerateInput;
  /** Value of the header that asks for a failure. */
  readonly simulate?: string;
  /** When the request and its duplicates are sent, in milliseconds from the start. The first two go out at once. */
  readonly sentAt: readonly number[];
  /** Milliseconds after the acceptance at which it is canceled. */
  readonly cancelAfterMs?: number;
}

export interface PlanOptions {
  readonly jobs: number;
  readonly accounts: number;
  /** Milliseconds over which the first requests are spread. */
  readonly spreadMs: number;
  /** Milliseconds after the first at which the last duplicate comes at the latest. Default 15,000. */
  readonly lateMs?: number;
  /** Tells intents of two plans apart. */
  readonly name?: string;
  /** Where account `n` is told that a generation has ended. */
  readonly webhookUrl: (account: number) => string;
}

const LATE_MS = 15_000;

/** Draws the requests of a run: mostly speech and some pictures, a tenth canceled, a tenth failing, half with webhooks. */
export function planIntents(
  random: Random,
  { jobs, accounts, spreadMs, webhookUrl, lateMs = LATE_MS, name = 'intent' }: PlanOptions,
): Intent[] {
  return Array.from({ length: jobs }, (_, index) => {
    const at = random.below(spreadMs);
    // The last account can not pay for all of it, so it gets little.
    const account = random.chance(0.06) ? accounts - 1 : random.below(accounts - 1);
    const webhook = random.chance(0.5) ? { webhookUrl: webhookUrl(account) } : {};
    return {
      idempotencyKey: `${name}-${index}`,
      account,
      input: { ...drawWork(random, index), ...webhook },
      sentAt: [at, at, at + random.below(lateMs)],
      simulate: drawSimulation(random),
      cancelAfterMs: random.chance(0.1) ? random.below(3_000) : undefined,
    };
  });
}

function drawWork(random: Random, index: number): GenerateInput {
  if (random.chance(0.15)) {
    return { type: 'IMAGE', provider: 'flux-dev', input: { text: `A lighthouse, number ${index}` } };
  }
  const options = { format: 'wav' };
  return { type: 'AUDIO', provider: 'elevenlabs', input: { text: `Number ${index}.` }, options };
}

function drawSimulation(random: Random): string | undefined {
  const drawn = random.next();
  if (drawn < 0.1) return 'error=GENERATION_FAILED';
  if (drawn < 0.15) return `delay=${1 + random.below(3)}`;
  return drawn < 0.18 ? 'error=PROVIDER_UNAVAILABLE' : undefined;
}
