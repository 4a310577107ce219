import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { median } from './side-by-side/conditions.ts';

const request = ({ host, pathname }: URL) =>
  `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\nAccept: text/html\r\n\r\n`;

export interface RawLoad {
  readonly connections: number;
  readonly seconds: number;
  /** How often it is measured; the middle figure counts. */
  readonly rounds: number;
}

/**
 * GETs a second of each page, each sent when the one before on its connection is answered. Every round measures all pages,
 * one after the other: what slows the machine for a while slows all of them. It reads no more than it must to find the
 * end of an answer: on few cores the servers are to be measured and not this client.
 */
export async function sendRaw(
  addresses: readonly string[],
  { connections, seconds, rounds }: RawLoad,
): Promise<number[]> {
  const rates = addresses.map((): number[] => []);
  for (const address of addresses) await oneRound(address, connections, seconds / 2);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, address] of addresses.entries())
      rates[index]?.push(await oneRound(address, connections, seconds));
  }
  return rates.map(median);
}

async function oneRound(address: string, connections: number, seconds: number): Promise<number> {
  const startedAt = performance.now();
  const until = startedAt + seconds * 1_000;
  const counts = await Promise.all(
    Array.from({ length: connections }, () => keepAsking(new URL(address), until)),
  );
  const elapsed = (performance.now() - startedAt) / 1_000;
  return counts.reduce((sum, count) => sum + count, 0) / elapsed;
}

/** Resolves with how many answers came on one connection. Rejects with what was answered instead of 200. */
async function keepAsking(url: URL, until: number): Promise<number> {
  const socket = connect(Number(url.port), url.hostname);
  socket.setNoDelay(true);
  await once(socket, 'connect');
  const text = request(url);
  let answers = 0;
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => reject(new Error(`${url.href} closed the connection.`)));
    const ask = () => socket.write(text);
    eachAnswer(socket, reject, () => {
      answers += 1;
      if (performance.now() < until) ask();
      else resolve();
    });
    ask();
  });
  socket.removeAllListeners('close').destroy();
  return answers;
}

const lastChunk = '0\r\n\r\n';

function eachAnswer(socket: Socket, fail: (error: Error) => void, done: () => void): void {
  let left: number | 'chunks' | undefined;
  socket.on('data', (piece: Buffer) => {
    if (left === undefined) {
      const headEnd = piece.indexOf('\r\n\r\n') + 4;
      const head = piece.toString('latin1', 0, headEnd);
      if (!head.startsWith('HTTP/1.1 200')) return fail(new Error(`Answered: ${head.slice(0, 200)}`));
      const length = /content-length: (\d+)/i.exec(head)?.[1];
      left = length === undefined ? 'chunks' : Number(length) + headEnd;
    }
    if (left !== 'chunks') left -= piece.length;
    const isWhole =
      left === 'chunks'
        ? piece.toString('latin1', piece.length - lastChunk.length) === lastChunk
        : left === 0;
    if (!isWhole) return;
    left = undefined;
    done();
  });
}
