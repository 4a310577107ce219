import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { planById } from '#catalog/plans.ts';
import type { Engine } from '#engine/job.ts';
import { authenticate } from './accounts/authenticate.ts';
import { type OpenedAccount, openAccount } from './accounts/open-account.ts';
import { composeGenerations } from './compose-generations.ts';
import { createHttpHandler } from './http/create-http-handler.ts';
import { createGraphqlEndpoint } from './http/graphql-endpoint.ts';
import { createQueue } from './jobs/lease-queue.ts';
import { createLog, type Log } from './log.ts';
import type { ProviderAdapter } from './providers/provider.ts';
import { createSimulated } from './providers/simulated.ts';
import { buildGatewaySchema } from './schema/build-schema.ts';
import type { Words } from './schema/words.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { sweep } from './store/sweep.ts';

export interface GatewaySettings {
  /** An existing or creatable folder, on a local disk and outside the project. */
  readonly dataDir: string;
  /** Where callers reach this process, without a slash at the end. */
  readonly publicUrl: string;
  /** Where the site is, without a language and a slash at the end: `https://doitong.com`. */
  readonly docsUrl: string;
  /** `web` answers requests, `worker` runs jobs, `all` does both. */
  readonly role: 'all' | 'web' | 'worker';
  /** Signs media addresses. Absent: drawn once and kept in the store. */
  readonly signingSecret?: string;
  /** The bearer token with which the portal opens accounts. Absent: nobody can. */
  readonly portalCredential?: string;
  /** The messages of each language: `messages/<locale>.json`. */
  readonly words: Words;
  /** Whether webhooks and caller files may point at private addresses. Only for tests and closed networks. */
  readonly allowPrivateUrls?: boolean;
}

/** What the gateway is given from outside its walls. Whoever made the engine closes it. */
export interface GatewayParts {
  readonly engine: Engine;
  /** In the order of preference. Default: the simulated engine serves everything. */
  readonly adapters?: readonly ProviderAdapter[];
  readonly log?: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface NewKey {
  /** Id of a plan of the catalog. */
  readonly plan: string;
  /** 0 or more; absent: what the plan begins with. */
  readonly credits?: number;
  readonly name?: string;
}

export interface Gateway {
  /** Answers a request for one of the gateway's paths; false, and nothing done, for any other path. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Starts the worker, unless the role is `web`. */
  start(): Promise<void>;
  /** Lets running requests end, hands running jobs back and closes the store. */
  stop(): Promise<void>;
  /** Opens an account and gives its key, shown this once. Throws when the plan does not exist. */
  createKey(key: NewKey): Promise<OpenedAccount>;
}

const SWEEP_EVERY_MS = 3_600_000;
const STOP_PATIENCE_MS = 5_000;

/** Puts the gateway together over the data in `settings.dataDir`. Nothing runs before `start`. */
export async function createGateway(settings: GatewaySettings, parts: GatewayParts): Promise<Gateway> {
  const { log = createLog(), now = Date.now, engine } = parts;
  const store = await openStore({ file: join(settings.dataDir, 'gateway.db') });
  const queue = createQueue({ store, log, now });
  const adapters = parts.adapters ?? [createSimulated(engine, now)];
  const { services, serveMedia } = await composeGenerations(settings, { store, queue, log, now, adapters });
  const newKey = (key: NewKey) => createKey(store, key, now());
  const schema = buildGatewaySchema({
    ...services,
    words: settings.words,
    openFreeAccount: () => newKey({ plan: 'free', name: 'first' }),
  });
  const { portalCredential, docsUrl, role } = settings;
  const identify = (header: string | undefined) => authenticate({ store, now, portalCredential }, header);
  let working = false;
  const answer = createHttpHandler({
    graphql: createGraphqlEndpoint({ schema, store, log, now, docsUrl, authenticate: identify }),
    media: serveMedia,
    isReady: async () => (working || role === 'web') && (await answers(store, log)),
  });
  const requests = new Set<Promise<boolean>>();
  const housekeeping = { timer: undefined as NodeJS.Timeout | undefined };
  return {
    async handle(request, response) {
      const answered = answer(request, response);
      requests.add(answered);
      return answered.finally(() => requests.delete(answered));
    },
    async start() {
      if (role === 'web') return;
      await sweep(store, now());
      housekeeping.timer = setInterval(() => sweepQuietly(store, log, now()), SWEEP_EVERY_MS).unref();
      queue.start();
      working = true;
    },
    async stop() {
      working = false;
      clearInterval(housekeeping.timer);
      await queue.stop();
      await settled(requests);
      await store.close();
    },
    createKey: newKey,
  };
}

async function createKey(store: Store, { plan: id, credits, name = 'key' }: NewKey, now: number) {
  const plan = planById(id);
  if (plan === undefined) throw new Error(`There is no plan ${id}.`);
  return openAccount(store, { plan: plan.id, credits: credits ?? plan.startingCredits, keyName: name }, now);
}

async function answers(store: Store, log: Log): Promise<boolean> {
  try {
    await store.db.selectFrom('settings').select('name').limit(1).execute();
    return true;
  } catch (cause) {
    log.error('store.unreachable', {}, cause);
    return false;
  }
}

function sweepQuietly(store: Store, log: Log, now: number): void {
  sweep(store, now).catch((cause) => log.warn('store.sweep-failed', {}, cause));
}

async function settled(requests: ReadonlySet<Promise<boolean>>): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, STOP_PATIENCE_MS).unref());
  await Promise.race([Promise.allSettled(requests), patience]);
}
