import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { fetchFile } from './fetch-file.ts';

let end: (() => Promise<void>) | undefined;
afterEach(() => end?.());

async function serve(answer: RequestListener) {
  const directory = await mkdtemp(join(tmpdir(), 'fetch-file-'));
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  end = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(directory, { recursive: true });
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    to: join(directory, 'file'),
  };
}

const signal = new AbortController().signal;

it.each<[string, RequestListener]>([
  ['never answers', () => undefined],
  ['never ends', (_, response) => void response.writeHead(200).write('x')],
])('gives up an address that %s', async (_, answer) => {
  const { address, to } = await serve(answer);
  const fetching = fetchFile(address, to, { signal, withinMs: 60, allowPrivate: true });
  await expect(fetching).rejects.toThrow('took longer than 0.06 seconds');
});
