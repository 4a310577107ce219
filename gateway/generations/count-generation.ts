import type { Metrics } from '../measurements/metrics.ts';
import type { GenerationRow } from '../store/tables.ts';

/** Counts a generation that was accepted. */
export function countAccepted(metrics: Metrics, row: GenerationRow): void {
  const { provider, engine, credit_cost: credits } = row;
  metrics.count('doitong_generations_accepted_total', { provider, engine });
  metrics.count('doitong_credits_total', { kind: 'reserved' }, credits);
}

/** Counts a generation that has ended, by its row after that. */
export function countEnded(metrics: Metrics, row: GenerationRow): void {
  const { provider, engine, status, credit_cost: price, created_at, completed_at } = row;
  const reserved = row.reserved_credits ?? price;
  const kept = status === 'COMPLETED' ? price : 0;
  metrics.count('doitong_generations_ended_total', { provider, engine, status });
  metrics.count('doitong_credits_total', { kind: 'kept' }, kept);
  metrics.count('doitong_credits_total', { kind: 'returned' }, reserved - kept);
  if (status !== 'COMPLETED' || completed_at === null) return;
  metrics.observe('doitong_result_seconds', { type: row.type, engine }, (completed_at - created_at) / 1_000);
}
