import type { Problem } from '#contract/errors.ts';
import type { GenerateInput } from '#contract/request.ts';
import type { Simulation } from '#contract/simulate.ts';
import type { Account } from '../accounts/account.ts';
import { charge } from '../accounts/balance.ts';
import { ApiError } from '../api-error.ts';
import { passCircuit } from '../providers/circuits.ts';
import { isActive } from '../store/active.ts';
import type { Tx } from '../store/store.ts';
import type { GenerationRow } from '../store/tables.ts';
import { keepContent } from './content.ts';
import { countAccepted } from './count-generation.ts';
import { addEvent } from './events.ts';
import { type Generation, generationOf } from './generation.ts';
import { claimIntent, digestArguments, findEarlier, type Intent } from './idempotency.ts';
import { type NewGeneration, newRow } from './new-row.ts';
import { invalidInput, type PreparedRequest, prepareRequest } from './prepare-request.ts';
import { readGeneration } from './read-generation.ts';
import { GENERATE_JOB, type GenerationServices, jobKey } from './services.ts';
import { assertSimulated, refusesRequest, simulatedRefusal } from './simulation.ts';
import { needsStandIn } from './stand-in.ts';

export interface CreateRequest {
  readonly account: Account;
  /** The arguments as the schema coerced them, without what is null. */
  readonly request: GenerateInput;
  /** Absent: every call is a new intent. `field` tells calls with one key in one document apart. */
  readonly idempotency?: { readonly key: string; readonly field: string };
  /** Failures that the caller asks for. */
  readonly simulation?: Simulation;
}

export interface CreatedGeneration {
  readonly generation: Generation;
  /** Whether an earlier request with the same key made it. */
  readonly replayed: boolean;
}

/** Seconds after which a caller who has too many generations at once may look again. */
const CONCURRENT_RETRY_SECONDS = 5;

/**
 * Accepts a request: checks, chooses, and in one transaction reserves its price and adds the job. Throws INVALID_INPUT,
 * PROVIDER_UNAVAILABLE, INSUFFICIENT_CREDITS, RATE_LIMIT (concurrent) or IDEMPOTENCY_CONFLICT; then nothing was kept.
 */
export async function createGeneration(
  services: GenerationServices,
  create: CreateRequest,
): Promise<CreatedGeneration> {
  const { account, request, idempotency, simulation } = create;
  if (simulation !== undefined && refusesRequest(simulation)) {
    assertSimulated(await prepareRequest(services, request));
    throw simulatedRefusal(simulation);
  }
  const intent = idempotency && {
    ...idempotency,
    accountId: account.id,
    digests: digestArguments(request),
  };
  const earlier = intent && (await findEarlier(services.store.db, intent, services.now()));
  if (earlier !== undefined) return replay(services, account, earlier);
  const prepared = await prepareRequest(services, request);
  if (simulation !== undefined) assertSimulated(prepared);
  await assertAddresses(services, request, prepared);
  try {
    return await accept(services, { account, request, prepared, simulation, intent });
  } catch (cause) {
    if (cause instanceof AlreadyTried) return createGeneration(services, create);
    throw cause;
  }
}

/** Another request became the one to try a model that was given up: the choice has to be made again. */
class AlreadyTried extends Error {}

type Acceptable = Omit<NewGeneration, 'now'> & { readonly intent: Intent | undefined };

async function accept(services: GenerationServices, { intent, ...asked }: Acceptable) {
  const { account, request, prepared } = asked;
  const row = newRow({ ...asked, now: services.now() });
  const earlier = await services.store.transaction(async (tx) => {
    const other = intent && (await claimIntent(tx, intent, row.id, services.now()));
    if (other !== undefined) return other;
    await reserve(tx, account, row, services.now());
    if (prepared.halfOpen) await tryAgain(tx, row);
    await tx.insertInto('generations').values(row).execute();
    await keepContent(tx, row.id, request.input);
    await addEvent(tx, row.id, {
      at: row.created_at,
      name: 'accepted',
      detail: `${row.credit_cost} credits`,
    });
    await services.queue.enqueue(tx, GENERATE_JOB, { id: row.id }, { dedupKey: jobKey(row.id) });
  });
  if (earlier !== undefined) return replay(services, account, earlier);
  countAccepted(services.metrics, row);
  services.log.info('generation.accepted', {
    generation: row.id,
    account: account.id,
    provider: row.provider,
  });
  return { generation: generationOf(row), replayed: false };
}

async function tryAgain(tx: Tx, { adapter, provider, id: generationId, created_at: now }: GenerationRow) {
  if (!(await passCircuit(tx, { adapter, provider, generationId, now }))) throw new AlreadyTried();
}

async function replay(
  services: GenerationServices,
  account: Account,
  id: string,
): Promise<CreatedGeneration> {
  return { generation: await readGeneration(services, account.id, id), replayed: true };
}

/** Charges first: that makes racing requests of the account wait, so that the count after it is exact. */
async function reserve(tx: Tx, account: Account, row: GenerationRow, now: number): Promise<void> {
  const { id: generationId, credit_cost: credits } = row;
  if (!(await charge(tx, { accountId: account.id, credits, generationId, now }))) {
    throw new ApiError('INSUFFICIENT_CREDITS', await shortfall(tx, account.id, credits));
  }
  const most = account.plan.concurrent;
  if (most === null || (await activeCount(tx, account.id)) < most) return;
  const message = `The plan ${account.plan.id} allows ${most} at once. Wait until one has ended, or cancel one.`;
  throw new ApiError('RATE_LIMIT', message, {
    limit: 'concurrent',
    retryAfterSeconds: CONCURRENT_RETRY_SECONDS,
  });
}

async function shortfall(tx: Tx, accountId: string, credits: number): Promise<string> {
  const found = await tx
    .selectFrom('accounts')
    .select('balance')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return `The request costs ${credits} credits and the balance is ${found?.balance ?? 0}. Add credits or choose a cheaper request.`;
}

async function activeCount(tx: Tx, accountId: string): Promise<number> {
  const found = await tx
    .selectFrom('generations')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .where(isActive)
    .executeTakeFirstOrThrow();
  return Number(found.count);
}

/** Addresses are checked last: they may need DNS. */
async function assertAddresses(
  { files, checkWebhookUrl }: GenerationServices,
  request: GenerateInput,
  { adapter }: PreparedRequest,
) {
  const { image, audio } = request.input;
  const checks: (Promise<Problem | null> | null)[] = [
    image && !needsStandIn(adapter, image) ? files.checkMediaUrl(image, 'image', adapter.unreadable) : null,
    audio && !needsStandIn(adapter, audio) ? files.checkMediaUrl(audio, 'audio', adapter.unreadable) : null,
    request.webhookUrl === undefined ? null : checkWebhookUrl(request.webhookUrl),
  ];
  const problems = (await Promise.all(checks)).filter((problem) => problem !== null);
  if (problems.length > 0) throw invalidInput(problems);
}
