import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { createEngine } from '#engine/index.ts';
import { createGateway, type NewKey } from '#gateway/index.ts';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };

/** What went over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export type DocumentedGateway = Awaited<ReturnType<typeof startDocumentedGateway>>;

/** The gateway that the pages speak of, in this process, over a folder of its own and with a clock of the caller's. */
export async function startDocumentedGateway(role: 'all' | 'web', now: () => number = Date.now) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doitong-documented-'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const engine = createEngine({ processes: 1 });
  const quiet = () => {};
  const portal = 'the-portal-of-this-run';
  const gateway = await createGateway(
    {
      dataDir,
      role,
      publicUrl: url,
      docsUrl: placeholderOrigin,
      words: { en, pt },
      portalCredentials: [portal],
    },
    { engine, now, log: { info: quiet, warn: quiet, error: console.error } },
  );
  server.on('request', (request, response) => void gateway.handle(request, response));
  await gateway.start();
  return {
    url,
    /** The bearer token with which accounts are opened. */
    portal,
    newKey: async (key: NewKey) => (await gateway.createKey(key)).key,
    async post(body: object, headers: Readonly<Record<string, string>>): Promise<WireAnswer> {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      return { status: response.status, headers: response.headers, body: await response.text() };
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
