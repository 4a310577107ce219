import type { Updateable } from 'kysely';
import type { Simulation } from '#contract/simulate.ts';
import { countDay } from '../accounts/account-days.ts';
import { adjust, refund } from '../accounts/balance.ts';
import type { Tx } from '../store/store.ts';
import type { GenerationRow } from '../store/tables.ts';
import { countEnded } from './count-generation.ts';
import type { Ending } from './ending.ts';
import { addEvent, type EventName } from './events.ts';
import { measureEnding } from './measure-ending.ts';
import type { GenerationServices } from './services.ts';

const EVENTS = { COMPLETED: 'completed', FAILED: 'failed', CANCELED: 'canceled' } as const satisfies Record<
  Ending['status'],
  EventName
>;

/**
 * The only way out of QUEUED and PROCESSING: ends the generation, gives its credits back unless it completed, and adds
 * the webhook, all in one transaction. False, and nothing changed, when it had ended before.
 */
export async function endGeneration(
  services: GenerationServices,
  id: string,
  ending: Ending,
): Promise<boolean> {
  const now = services.now();
  const ended = await services.store.transaction(async (tx) => {
    const row = await leave(tx, id, ending, now);
    if (row === undefined) return undefined;
    if (ending.status === 'COMPLETED') await keepFile(tx, row, ending.file, now);
    await settleCredits(tx, row, ending, now);
    await measureEnding(tx, row, ending, now);
    await countDay(tx, {
      ...{ accountId: row.account_id, status: ending.status, now },
      credits: ending.status === 'COMPLETED' ? row.credit_cost : 0,
    });
    await tx.deleteFrom('generation_inputs').where('generation_id', '=', id).execute();
    await addEvent(tx, id, { at: now, name: EVENTS[ending.status], detail: detailOf(ending) });
    if (row.webhook_url !== null) {
      await services.enqueueWebhook(tx, id, ending.status, webhookDelayMs(row));
    }
    return row;
  });
  if (ended === undefined) return false;
  countEnded(services.metrics, ended);
  services.log.info(`generation.${EVENTS[ending.status]}`, { generation: id, code: detailOf(ending) });
  return true;
}

function leave(tx: Tx, id: string, ending: Ending, now: number) {
  return tx
    .updateTable('generations')
    .set({ status: ending.status, completed_at: now, operation_json: null, ...columnsOf(ending) })
    .where('id', '=', id)
    .where('status', 'in', ['QUEUED', 'PROCESSING'])
    .returningAll()
    .executeTakeFirst();
}

/** What was reserved is kept up to the price; after a fallback to a cheaper model the rest goes back. */
async function settleCredits(tx: Tx, row: GenerationRow, { status }: Ending, now: number): Promise<void> {
  const { id: generationId, account_id: accountId, credit_cost: price } = row;
  const reserved = row.reserved_credits ?? price;
  const change = { accountId, generationId, now };
  if (status !== 'COMPLETED') await refund(tx, { ...change, credits: reserved });
  else if (reserved > price) await adjust(tx, { ...change, credits: reserved - price });
}

function webhookDelayMs({ simulate_json: asked }: GenerationRow): number {
  const { lateWebhookSeconds = 0 }: Simulation = asked === null ? {} : JSON.parse(asked);
  return lateWebhookSeconds * 1_000;
}

function columnsOf(ending: Ending): Updateable<GenerationRow> {
  if (ending.status === 'CANCELED') return {};
  if (ending.status === 'FAILED')
    return { error_code: ending.error.code, error_message: ending.error.message };
  return {
    progress: 100,
    metadata_json: JSON.stringify(ending.metadata),
    warnings_json: JSON.stringify(ending.warnings),
    media_key: ending.file.key,
    expires_at: ending.file.keptUntil,
  };
}

async function keepFile(
  tx: Tx,
  row: Pick<GenerationRow, 'id' | 'account_id'>,
  { key, mimeType, bytes, sha256, keptUntil }: Extract<Ending, { status: 'COMPLETED' }>['file'],
  now: number,
): Promise<void> {
  await tx
    .insertInto('media_files')
    .values({
      key,
      account_id: row.account_id,
      generation_id: row.id,
      mime_type: mimeType,
      bytes,
      sha256,
      created_at: now,
      expires_at: keptUntil,
    })
    .execute();
}

function detailOf(ending: Ending): string | undefined {
  return ending.status === 'FAILED' ? ending.error.code : undefined;
}
