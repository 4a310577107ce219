import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Served } from './serve-peer.ts';

/**
 * A way to a server that takes a round trip of so many milliseconds, for whoever goes it: a browser's own slow network
 * does not reach the pages that it prepares. A new connection costs a round trip of its own, as it does on a network.
 */
export async function startDelayLine(target: string, roundTripMs: number): Promise<Served> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    join(near, far, roundTripMs * 1.5, roundTripMs / 2);
    join(far, near, roundTripMs / 2, roundTripMs / 2);
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      sockets.add(socket);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${own}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Hands on what comes, in order: the first piece so many milliseconds later, others by their own delay. */
function join(from: Socket, to: Socket, firstMs: number, laterMs: number): void {
  let readyAt = performance.now() + firstMs;
  const later = (act: () => void) => {
    readyAt = Math.max(readyAt, performance.now() + laterMs);
    setTimeout(act, readyAt - performance.now());
  };
  from.on('data', (piece) => later(() => to.write(piece)));
  from.once('end', () => later(() => to.end()));
  from.once('error', () => to.destroy());
  from.once('close', () => later(() => to.destroy()));
}
