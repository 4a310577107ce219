import {
  type Plan,
  type ProviderAdapter,
  ProviderError,
  type Step,
  type StepContext,
} from '../providers/provider.ts';
import { noteSpent, stoppedBecause } from '../providers/spending.ts';
import type { Tx } from '../store/store.ts';
import type { GenerationRow } from '../store/tables.ts';
import type { GenerationServices } from './services.ts';

/** Where nobody can tell whether the first one arrived. */
const SUBMISSIONS_MAX = 2;
const INTERRUPTED = 'It was interrupted while it was handed to the model. The credits were given back.';

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
  if (before >= SUBMISSIONS_MAX) throw new ProviderError('GENERATION_FAILED', INTERRUPTED);
  await store.db
    .updateTable('generations')
    .set({ operation_json: JSON.stringify({ submissions: before + 1 }) })
    .where('id', '=', row.id)
    .where('status', '=', 'PROCESSING')
    .execute();
  const step = await adapter.submit(plan, context);
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
