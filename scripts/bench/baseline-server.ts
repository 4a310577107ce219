/**
 * A server that does next to nothing, in a process of its own as the product is. It is told `{ body, passOn }`, answers
 * every request with `body`, and passes each on to a second bare server first when `passOn` is set.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

async function listen(answer: RequestListener): Promise<number> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function passOnTo(port: number): RequestListener {
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        body: Buffer.concat(chunks),
      });
      response.end(await answer.text());
    });
  };
}

process.once('message', async ({ body, passOn }: { body: string; passOn: boolean }) => {
  const bare = await listen((_, response) => response.end(body));
  process.send?.(passOn ? await listen(passOnTo(bare)) : bare);
});
process.once('disconnect', () => process.exit());
