import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

/** What a receiver has seen. It knows nothing of the product but the address, the secrets and the published standard. */
export interface Receiver {
  readonly url: string;
  /** Ids of events by what they said; each is counted once, however often it came. */
  readonly events: ReadonlyMap<string, { readonly type: string; readonly id: string }>;
  readonly counts: {
    verified: number;
    refused: number;
    repeated: number;
    turnedAway: number;
    newSecret: number;
  };
  /** The secret of a path. */
  trust(path: string, secret: string): void;
  /** A second secret of a path, counted apart: the first one must go on working beside it. */
  trustToo(path: string, secret: string): void;
  close(): Promise<void>;
}

type Headers = Record<string, string>;

function verifies(secret: string | undefined, body: Buffer, headers: Headers): boolean {
  try {
    if (secret === undefined) return false;
    new Webhook(secret).verify(body, headers);
    return true;
  } catch (error) {
    console.error('A delivery was not verified:', error instanceof Error ? error.message : error);
    return false;
  }
}

/** Turns every tenth event away once, as receivers do when they are restarted. */
const turnsAway = (count: number) => count % 10 === 9;

export async function startReceiver(): Promise<Receiver> {
  const secrets = new Map<string, string>();
  const second = new Map<string, string>();
  const events = new Map<string, { type: string; id: string }>();
  const turnedAway = new Set<string>();
  const counts = { verified: 0, refused: 0, repeated: 0, turnedAway: 0, newSecret: 0 };

  /** The status it answers with. */
  const receive = (path: string, headers: Headers, body: Buffer): number => {
    if (!verifies(secrets.get(path), body, headers)) {
      counts.refused += 1;
      return 401;
    }
    counts.verified += 1;
    const newer = second.get(path);
    if (newer !== undefined && headers['webhook-signature']?.includes(' ')) {
      if (!verifies(newer, body, headers)) counts.refused += 1;
      else counts.newSecret += 1;
    }
    const id = headers['webhook-id'] ?? '';
    if (turnsAway(counts.verified) && !turnedAway.has(id) && !events.has(id)) {
      turnedAway.add(id);
      counts.turnedAway += 1;
      return 503;
    }
    if (events.has(id)) counts.repeated += 1;
    const { type, data } = JSON.parse(body.toString());
    events.set(id, { type, id: data.id });
    return 204;
  };

  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    response.writeHead(receive(request.url ?? '', request.headers as Headers, body)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    events,
    counts,
    trust: (path, secret) => void secrets.set(path, secret),
    trustToo: (path, secret) => void second.set(path, secret),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
