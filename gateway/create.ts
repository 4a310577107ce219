import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Engine } from '#engine/index.ts';
import { authenticate } from './accounts/authenticate.ts';
import type { OpenedAccount } from './accounts/open-account.ts';
import { composeGenerations } from './compose-generations.ts';
import { createKey, type NewKey, storeFile } from './create-key.ts';
import { createHttpHandler } from './http/create-http-handler.ts';
import { createGraphqlEndpoint } from './http/graphql-endpoint.ts';
import { createQueue } from './jobs/lease-queue.ts';
import { createLog, type Log } from './log.ts';
import type { ProviderAdapter } from './providers/provider.ts';
import { createSimulated } from './providers/simulated.ts';
import { buildGatewaySchema } from './schema/build-schema.ts';
import type { GatewaySettings } from './settings.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { sweep } from './store/sweep.ts';

/** What the gateway is given from outside its walls. Whoever made the engine closes it. */
export interface GatewayParts {
  readonly engine: Engine;
  /** In the order of preference. Default: the simulated engine serves everything. */
  readonly adapters?: readonly ProviderAdapter[];
  readonly log?: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
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
  const store = await openStore({ file: storeFile(settings.dataDir) });
  const queue = createQueue({ store, log, now });
  const adapters = parts.adapters ?? [createSimulated(engine, now)];
  const { services, serveMedia, sweepFiles, flush } = await composeGenerations(settings, {
    store,
    queue,
    log,
    now,
    adapters,
  });
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
    graphql: createGraphqlEndpoint({
      schema,
      store,
      log,
      now,
      docsUrl,
      words: settings.words,
      authenticate: identify,
    }),
    media: serveMedia,
    isReady: async () => (working || role === 'web') && (await answers(store, log)),
  });
  const requests = new Set<Promise<boolean>>();
  const housekeeping = { timer: undefined as NodeJS.Timeout | undefined, done: Promise.resolve() };
  const tidy = () => {
    housekeeping.done = sweepQuietly(log, () => sweep(store, now()), sweepFiles);
  };
  return {
    async handle(request, response) {
      const answered = answer(request, response);
      requests.add(answered);
      return answered.finally(() => requests.delete(answered));
    },
    async start() {
      if (role === 'web') return;
      tidy();
      housekeeping.timer = setInterval(tidy, SWEEP_EVERY_MS).unref();
      queue.start();
      working = true;
    },
    async stop() {
      working = false;
      clearInterval(housekeeping.timer);
      await queue.stop();
      await settled(requests);
      await housekeeping.done;
      await flush();
      await store.close();
    },
    createKey: newKey,
  };
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

async function sweepQuietly(log: Log, ...sweeps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const each of sweeps) await each().catch((cause) => log.warn('sweep-failed', {}, cause));
}

async function settled(requests: ReadonlySet<Promise<boolean>>): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, STOP_PATIENCE_MS).unref());
  await Promise.race([Promise.allSettled(requests), patience]);
}
