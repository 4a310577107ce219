import {
  type Plan,
  type ProviderAdapter,
  ProviderError,
  type Step,
  type StepContext,
} from '../providers/provider.ts';
import { noteSpent, stoppedBecause } from '../providers/spending.ts';
import type { Db, Tx } from '../store/store.ts';
import type { GenerationRow } from '../store/tables.ts';
import type { GenerationServices } from './services.ts';

/** Where nobody can tell whether the first one arrived. */
const SUBMISSIONS_MAX = 2;
const UNANSWERED =
  'The model was asked twice and its answer was lost both times. The credits were given back.';

interface Submission {
  readonly row: GenerationRow;
  readonly adapter: ProviderAdapter;
  readonly plan: Plan;
  /** Submissions of the same work whose answer was lost. */
  readonly before: number;
}

/**
 * Hands work to a vendor that charges for it: not when the operator has stopped the vendor, not a third time after two
 * answers were lost, and never without a trace of having tried. What it costs is added to the vendor's day. Throws
 * ProviderError.
 */
export async function submitToVendor(
  { store, metrics, now }: Pick<GenerationServices, 'store' | 'metrics' | 'now'>,
  { row, adapter, plan, before }: Submission,
  context: StepContext,
): Promise<Step> {
  const stopped = await stoppedBecause(store.db, adapter.id, now());
  if (stopped !== null) throw new ProviderError('PROVIDER_UNAVAILABLE', stopped);
  if (before >= SUBMISSIONS_MAX) throw new ProviderError('GENERATION_FAILED', UNANSWERED);
  await keepIntent(store.db, row, before + 1);
  const step = await adapter.submit(plan, context).catch(async (cause: unknown) => {
    if (cause instanceof ProviderError && !cause.mayHaveBegun) await keepIntent(store.db, row, before);
    throw cause;
  });
  const costMicros = plan.costMicros ?? 0;
  const note = async (tx: Tx) => {
    await noteSpent(tx, adapter.id, { costMicros, credits: row.credit_cost }, now());
    const vendor_cost_micros = (row.vendor_cost_micros ?? 0) + costMicros;
    await tx.updateTable('generations').set({ vendor_cost_micros }).where('id', '=', row.id).execute();
  };
  await store.transaction(note, { durable: false });
  metrics.count('doitong_vendor_files_total', { vendor: adapter.id });
  metrics.count('doitong_vendor_cost_usd_total', { vendor: adapter.id }, costMicros / 1_000_000);
  metrics.count('doitong_vendor_credits_total', { vendor: adapter.id }, row.credit_cost);
  return step;
}

/** `submissions` whose answer nobody has; none, and the work is as if it had never been handed over. */
async function keepIntent(db: Db, { id }: GenerationRow, submissions: number): Promise<void> {
  await db
    .updateTable('generations')
    .set({ operation_json: submissions === 0 ? null : JSON.stringify({ submissions }) })
    .where('id', '=', id)
    .where('status', '=', 'PROCESSING')
    .execute();
}
