import { type CountedRequest, countRequest, limitError } from '../accounts/rate-limit.ts';
import type { Store } from '../store/store.ts';
import { setLimitHeaders } from './limit-headers.ts';
import type { PassageContext } from './passage.ts';

/** What a document asks for, as the plan counts it. */
export interface OperationCost {
  readonly kind: 'generation' | 'read';
  readonly cost: number;
}

export interface CountingParts {
  readonly store: Store;
  readonly now: () => number;
}

/** Counts the operation against the caller's plan and says so in the headers. Throws RATE_LIMIT. */
export async function countOperation(
  { store, now }: CountingParts,
  { caller, passage }: PassageContext,
  operation: OperationCost,
): Promise<void> {
  if (caller.kind !== 'account') return;
  const counted: CountedRequest = await countRequest(store, caller.account, { ...operation, now: now() });
  passage.counted = counted;
  setLimitHeaders(passage.response, counted);
  if (counted.exceeded !== null) throw limitError(caller.account.plan, counted.exceeded);
}

/** A document that could not be run is a read: it may not be a way around the limits. */
export async function countUnlessCounted(parts: CountingParts, context: PassageContext): Promise<void> {
  if (context.passage.counted === undefined) await countOperation(parts, context, { kind: 'read', cost: 1 });
}
