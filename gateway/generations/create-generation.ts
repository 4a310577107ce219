import { sql } from 'kysely';
import type { Problem } from '#contract/errors.ts';
import type { GenerateInput } from '#contract/request.ts';
import type { Simulation } from '#contract/simulate.ts';
import type { Account } from '../accounts/account.ts';
import { charging, refusingWhere } from '../accounts/balance.ts';
import { ApiError } from '../api-error.ts';
import { passCircuit } from '../providers/circuits.ts';
import { isActive } from '../store/active.ts';
import { isRefused } from '../store/is-refused.ts';
import { sendTogether } from '../store/send-together.ts';
import type { Db, Tx } from '../store/store.ts';
import type { GenerationRow } from '../store/tables.ts';
import { keepingContent } from './content.ts';
import { countAccepted } from './count-generation.ts';
import { addingEvent, type GenerationEvent } from './events.ts';
import { type Generation, generationOf } from './generation.ts';
import { claiming, digestArguments, findEarlier, type Intent } from './idempotency.ts';
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
  /** All that has happened to one that was made just now. */
  readonly events?: readonly GenerationEvent[];
}

/** Seconds after which a caller who has too many generations at once may look again. */
const CONCURRENT_RETRY_SECONDS = 5;
/** How often a request is looked at when others change what it was checked against. */
const TRIES_MAX = 10;

/**
 * Accepts a request: checks, chooses, and in one transaction reserves its price and adds the job. Throws INVALID_INPUT,
 * PROVIDER_UNAVAILABLE, INSUFFICIENT_CREDITS, RATE_LIMIT (concurrent) or IDEMPOTENCY_CONFLICT; then nothing was kept.
 */
export async function createGeneration(
  services: GenerationServices,
  create: CreateRequest,
  tries = 1,
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
  if (tries > 1) await assertWithinMeans(services, account, prepared.creditCost);
  try {
    return await accept(services, { account, request, prepared, simulation, intent });
  } catch (cause) {
    if (tries >= TRIES_MAX || !(cause instanceof Overtaken || isRefused(cause))) throw cause;
    return createGeneration(services, create, tries + 1);
  }
}

/** Another request became the one to try a model that was given up: the choice has to be made again. */
class Overtaken extends Error {}

type Acceptable = Omit<NewGeneration, 'now'> & { readonly intent: Intent | undefined };

/** What may not be is refused by the store, however requests race; why it was is then looked up. */
async function accept(services: GenerationServices, { intent, ...asked }: Acceptable) {
  const { store, queue, metrics, log } = services;
  const row = newRow({ ...asked, now: services.now() });
  const { id, created_at: at, credit_cost: credits, account_id: accountId, provider } = row;
  const accepted = { at, name: 'accepted', detail: `${credits} credits` } as const;
  const statements = (tx: Tx) => ({
    ...(intent === undefined ? {} : claiming(tx, intent, id, at)),
    ...charging(tx, { accountId, credits, generationId: id, now: at }),
    limit: refusingTooMany(tx, asked.account),
    row: tx.insertInto('generations').values(row),
    content: keepingContent(tx, id, asked.request.input),
    event: addingEvent(tx, id, accepted),
    job: queue.adding(tx, GENERATE_JOB, { id }, { dedupKey: jobKey(id) }),
  });
  if (asked.prepared.halfOpen) {
    await store.transaction(async (tx) => {
      await sendTogether(tx, statements(tx));
      await tryAgain(tx, row);
    });
  } else await store.writeTogether(statements);
  countAccepted(metrics, row);
  log.info('generation.accepted', { generation: id, account: accountId, provider });
  return { generation: generationOf(row), replayed: false, events: [accepted] };
}

async function tryAgain(tx: Tx, { adapter, provider, id: generationId, created_at: now }: GenerationRow) {
  if (!(await passCircuit(tx, { adapter, provider, generationId, now }))) throw new Overtaken();
}

async function replay(
  services: GenerationServices,
  account: Account,
  id: string,
): Promise<CreatedGeneration> {
  return { generation: await readGeneration(services, account.id, id), replayed: true };
}

/** Comes after the charge, which makes racing requests of the account wait: so the count is exact. */
function refusingTooMany(tx: Tx, { id, plan }: Account) {
  if (plan.concurrent === null) return undefined;
  return refusingWhere(tx, id, sql<boolean>`(${countActive(tx, id)}) >= ${plan.concurrent}`);
}

/** Says why the store may have refused a request. Throws INSUFFICIENT_CREDITS or RATE_LIMIT. */
async function assertWithinMeans(
  { store: { db } }: GenerationServices,
  { id, plan }: Account,
  credits: number,
): Promise<void> {
  const found = await db.selectFrom('accounts').select('balance').where('id', '=', id).executeTakeFirst();
  const balance = found?.balance ?? 0;
  if (balance < credits) {
    const message = `The request costs ${credits} credits and the balance is ${balance}. Add credits or choose a cheaper request.`;
    throw new ApiError('INSUFFICIENT_CREDITS', message);
  }
  const active = await countActive(db, id).executeTakeFirstOrThrow();
  if (plan.concurrent === null || Number(active.count) < plan.concurrent) return;
  const message = `The plan ${plan.id} allows ${plan.concurrent} at once. Wait until one has ended, or cancel one.`;
  throw new ApiError('RATE_LIMIT', message, {
    limit: 'concurrent',
    retryAfterSeconds: CONCURRENT_RETRY_SECONDS,
  });
}

function countActive(db: Db | Tx, accountId: string) {
  return db
    .selectFrom('generations')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .where(isActive);
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
