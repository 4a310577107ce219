import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine } from '#engine/index.ts';
import { createGateway, createKeyIn, type GatewayParts, type GatewaySettings } from '#gateway/index.ts';

export interface LocalGateway {
  readonly url: string;
  readonly dataDir: string;
  /** A key of an account without limits, and the bearer token of a portal. */
  readonly key: string;
  readonly accountId: string;
  readonly portal: string;
  /** Keys of as many more accounts as were asked for. */
  readonly moreKeys: readonly string[];

  ask(
    query: string,
    variables?: object,
    more?: { credential?: string; idempotencyKey?: string },
    // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asked for.
  ): Promise<any>;
  stop(): Promise<void>;
}

/** Where its store is. Absent: in its folder. */
export type LocalGatewayPlace = Pick<GatewaySettings, 'databaseUrl'>;

interface Parts extends LocalGatewayPlace, Partial<Pick<GatewayParts, 'onQuery' | 'engine'>> {
  /** How many accounts to open beside the one of `key`. */
  readonly accounts?: number;
}

/** A gateway in this process, over a folder of its own. It closes the engine when it stops. */
export async function startLocalGateway(
  role: 'all' | 'web',
  { onQuery, engine = createEngine({ processes: 1 }), accounts = 0, databaseUrl }: Parts = {},
): Promise<LocalGateway> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doitong-growth-'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const quiet = () => {};
  const portal = 'the-portal-of-this-run';
  const settings = {
    ...{ dataDir, databaseUrl, role, publicUrl: url, docsUrl: url, words: { en: {}, pt: {} } },
    ...{ portalCredentials: [portal], allowPrivateUrls: true },
  };
  const log = { info: quiet, warn: quiet, error: console.error };
  const gateway = await createGateway(settings, { engine, log, onQuery });
  server.on('request', (request, response) => void gateway.handle(request, response));
  // Before it works: a second connection of one process would wait for a transaction that can not go on meanwhile.
  const account = { plan: 'enterprise', credits: 1_000_000_000 };
  const place = { dataDir, databaseUrl };
  const { key, accountId } = await createKeyIn(place, account);
  const moreKeys: string[] = [];
  for (let made = 0; made < accounts; made += 1) moreKeys.push((await createKeyIn(place, account)).key);
  await gateway.start();
  return {
    ...{ url, dataDir, key, accountId, moreKeys, portal },
    async ask(query, variables, { credential = key, idempotencyKey } = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${credential}`,
          ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return response.json();
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await gateway.stop();
      await engine.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
