import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Engine } from '#engine/index.ts';
import { authenticate } from './accounts/authenticate.ts';
import type { OpenedAccount } from './accounts/open-account.ts';
import { composeGenerations } from './compose-generations.ts';
import { composeVendors } from './compose-vendors.ts';
import { createKey, type NewKey } from './create-key.ts';
import { createHousekeeping } from './housekeeping.ts';
import { createAddressLimits } from './http/address-limits.ts';
import { createAddressOf } from './http/caller-address.ts';
import { createHttpHandler } from './http/create-http-handler.ts';
import { createGraphqlEndpoint } from './http/graphql-endpoint.ts';
import { createInboxEndpoint } from './http/inbox-endpoint.ts';
import { createMetricsEndpoint } from './http/metrics-endpoint.ts';
import { trackRequests } from './http/track-requests.ts';
import { createVendorWebhookEndpoint } from './http/vendor-webhook-endpoint.ts';
import { createQueue } from './jobs/lease-queue.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics, type MetricFamily } from './measurements/metrics.ts';
import type { ProviderAdapter } from './providers/provider.ts';
import { createSimulated } from './providers/simulated.ts';
import { readMetrics } from './read-metrics.ts';
import { buildGatewaySchema } from './schema/build-schema.ts';
import type { GatewaySettings } from './settings.ts';
import type { QueryWatch } from './store/database.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { storeAddress } from './store/store-place.ts';
import { sweep } from './store/sweep.ts';
import { noTracing, type Tracing } from './tracing.ts';
import type { VendorNetwork } from './vendors/create-vendors.ts';

/** What the gateway is given from outside its walls. Whoever made the engine closes it. */
export interface GatewayParts {
  readonly engine: Engine;
  /** In the order of preference. Default: the vendors with a key, then the simulated engine for all else. */
  readonly adapters?: readonly ProviderAdapter[];
  /** How the vendors and their results are reached. Default: the network, public addresses only. */
  readonly vendorNetwork?: VendorNetwork;
  readonly log?: Log;
  /** Default: nobody is told what took how long. */
  readonly tracing?: Tracing | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long a job of a process that died waits before another one takes it. Default: 30 s. */
  readonly leaseMs?: number;
  /** Told of every statement that the store has run, with its parameters. */
  readonly onQuery?: QueryWatch;
}

export interface Gateway {
  /** Answers a request for one of the gateway's paths; false, and nothing done, for any other path. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Starts the worker, unless the role is `web`. */
  start(): Promise<void>;
  /** Says from now on that it is not ready, and goes on answering. */
  leave(): void;
  /** Lets running requests end, hands running jobs back and closes the store. */
  stop(): Promise<void>;
  /** What `/metrics` says. Without what is read from the store where that does not answer. */
  readMetrics(): Promise<readonly MetricFamily[]>;
  /** Opens an account and gives its key, shown this once. Throws when the plan does not exist. */
  createKey(key: NewKey): Promise<OpenedAccount>;
}

/** Puts the gateway together over the data in `settings.dataDir`. Nothing runs before `start`. */
export async function createGateway(settings: GatewaySettings, parts: GatewayParts): Promise<Gateway> {
  const { log = createLog(), tracing = noTracing, now = Date.now, engine, vendorNetwork } = parts;
  const store = await openStore({ at: storeAddress(settings), onQuery: parts.onQuery, log });
  const queue = createQueue({ store, log, now, tracing, leaseMs: parts.leaseMs });
  const metrics = createMetrics();
  const vendors = await composeVendors(settings, { store, log, now, tracing, vendorNetwork });
  const adapters = parts.adapters ?? [...vendors.adapters, createSimulated(engine, now)];
  const ground = { store, queue, log, now, metrics, tracing, adapters };
  const { services, serveMedia, sweepKept, flush } = await composeGenerations(settings, ground);
  const { portalCredentials, docsUrl, publicUrl, role, words } = settings;
  const read = () => readMetrics({ metrics, now, log, store: state === 'leaving' ? undefined : store });
  const newKey = (key: NewKey) => createKey(store, key, now());
  const schema = buildGatewaySchema({
    ...{ ...services, words, publicUrl },
    openFreeAccount: () => newKey({ plan: 'free', name: 'first' }),
  });

  const identify = (header: string | undefined) => authenticate({ store, now, portalCredentials }, header);
  let state: 'starting' | 'ready' | 'leaving' = 'starting';
  const { handle, settled } = trackRequests(
    createHttpHandler({
      graphql: createGraphqlEndpoint({
        ...{ schema, store, log, now, docsUrl, words, metrics, tracing },
        authenticate: identify,
        addresses: createAddressLimits(now),
        addressOf: createAddressOf(settings.trustedProxies),
      }),
      metrics: createMetricsEndpoint({ read, access: settings.metrics ?? 'loopback' }),
      media: serveMedia,
      inbox: createInboxEndpoint({ store, now }),
      vendorWebhooks: createVendorWebhookEndpoint({ ...services, ...vendors.webhooks }),
      ...{ log, onlyWatched: role === 'worker' },
      isReady: async () => state === 'ready' && (await answers(store, log)),
    }),
  );
  const housekeeping = createHousekeeping(log, [() => sweep(store, now()), sweepKept]);
  return {
    handle,
    readMetrics: read,
    createKey: newKey,
    async start() {
      await Promise.all([services.measurements('DAY'), services.measurements('WEEK')]);
      if (role !== 'web') {
        housekeeping.start();
        queue.start();
      }
      state = 'ready';
    },
    leave() {
      state = 'leaving';
    },
    async stop() {
      state = 'leaving';
      await queue.stop();
      await settled();
      await housekeeping.stop();
      await flush();
      await store.close();
    },
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
