import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { ErrorExtensions } from '#contract/errors.ts';
import type { Engine } from '#engine/index.ts';
import { createGateway, type GatewayParts } from './create.ts';
import type { NewKey } from './create-key.ts';
import { silentLog } from './log.ts';
import type { ProviderAdapter, StepContext } from './providers/provider.ts';
import type { GatewaySettings } from './settings.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { storeAddress } from './store/store-place.ts';
import { dropTestPlace } from './store/test-store.ts';
import { gatewayPlace } from './test-place.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of it is what the test is about.
  readonly data: any;
  readonly errors: readonly { message: string; path?: string[]; extensions: ErrorExtensions }[];
}

export interface Sent {
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly variables?: object;
}

export type TestGateway = Awaited<ReturnType<typeof startTestGateway>>;

interface TestSettings extends Partial<GatewaySettings>, Partial<GatewayParts> {
  /** Whether the worker runs. Default true. */
  readonly working?: boolean;
}

/** No test of the gateway draws: an adapter stands in for the engine. */
const noEngine: Engine = {
  run: () => Promise.reject(new Error('The engine is not part of this test.')),
  close: async () => {},
};

/** A gateway on a loopback server with a folder of its own, and a key of the plan pro. `stop` removes everything. */
export async function startTestGateway({ working = true, ...given }: TestSettings = {}) {
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), 'gateway-'));
  const place = { ...(await gatewayPlace(dataDir)), ...('s3' in given ? { s3: given.s3 } : {}) };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = {
    ...place,
    publicUrl: url,
    docsUrl: 'https://docs.test',
    role: 'all',
    words: { en: {}, pt: {} },
  } as const;
  const parts = { engine: noEngine, adapters: [fileAdapter()], log: silentLog };
  const gateway = await createGateway({ ...settings, ...given }, { ...parts, ...given });
  server.on('request', async (request, response) => {
    if (!(await gateway.handle(request, response))) response.writeHead(404).end();
  });
  if (working) await gateway.start();
  const newKey = async (key: Partial<NewKey> = {}) =>
    (await gateway.createKey({ plan: 'pro', credits: 100_000, ...key })).key;
  const ownKey = await newKey();
  const withStore = <T>(look: (store: Store) => Promise<T>) => lookInto(storeAddress(place), look);
  const send = (query: string, sent: Sent = {}) => postQuery(url, query, { key: ownKey, ...sent });
  return {
    ...{ url, dataDir, place, gateway, key: ownKey, newKey, send, withStore, withStoreOf: lookInto },
    /** The rows of plain SQL, asked beside the gateway. */
    rows: (query: string) => withStore(async ({ db }) => (await sql.raw<Row>(query).execute(db)).rows),
    /** Asks until the generation has ended. */
    async ended(id: string, sent: Sent = {}) {
      for (;;) {
        const { data } = await send(`{ generation(id: "${id}") { ${EVERYTHING} } }`, sent);
        if (!['QUEUED', 'PROCESSING'].includes(data.generation.status)) return data.generation;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async stop({ keepData = false } = {}) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await gateway.stop();
      if (keepData) return;
      await dropTestPlace(place);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type Row = Readonly<Record<string, string | number | null>>;

async function lookInto<T>(at: string, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ at, log: silentLog });
  return look(store).finally(() => store.close());
}

const EVERYTHING = `id status type provider model url progress creditCost errorCode replayed engine
  metadata { width format bytes sha256 } error { code message } events { name detail }`;

/** `generate` for an image of flux-dev, which costs 50 credits. */
export const GENERATE = `mutation($input: GenerateInput!) { generate(input: $input) { id status creditCost replayed } }`;
export const image = (text = 'A lighthouse') => ({
  input: { type: 'IMAGE', provider: 'flux-dev', input: { text } },
});

async function postQuery(
  url: string,
  query: string,
  { key, headers = {}, variables }: Sent,
): Promise<Answer> {
  return post(url, JSON.stringify({ query, variables }), {
    'content-type': 'application/json',
    ...(key ? { authorization: `Bearer ${key}` } : {}),
    ...headers,
  });
}

/** A body as it is. */
export async function post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, { method: 'POST', body, headers });
  const { data = null, errors = [] } = JSON.parse(await response.text());
  return { status: response.status, headers: response.headers, data, errors };
}

/** Serves every model with a small file at once; `work` may take its time, or throw, before. */
export function fileAdapter(
  work: (context: StepContext, generationId: string) => Promise<void> = async () => {},
) {
  const adapter: ProviderAdapter = {
    id: 'file',
    engine: 'SIMULATED',
    serves: () => true,
    unavailable: () => null,
    plan: (request) => ({ request, options: request.options, warnings: [], body: {} }),
    async submit({ request }, context) {
      await work(context, request.generationId);
      const path = join(context.directory, 'result.png');
      writeFileSync(path, request.generationId);
      return { state: 'done', warnings: [], file: { path, mimeType: 'image/png', metadata: pngMetadata } };
    },
  };
  return adapter;
}

const pngMetadata = {
  ...{
    width: 64,
    height: 64,
    duration: null,
    format: 'png',
    resolution: null,
    frameRate: null,
    videoCodec: null,
  },
  ...{ audioCodec: null, sampleRate: null, channels: null, bytes: null, sha256: null },
};
