import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openConnections, requestBytes, statusOfWhole } from './http-connections.ts';

const connections = openConnections();
let server = createServer();
beforeEach(() => {
  server = createServer();
});
afterEach(() => {
  connections.close();
  server.closeAllConnections();
  server.close();
});

async function serve(listener: RequestListener): Promise<URL> {
  server.on('request', listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a?b=1`);
}

it('asks one after the other on one connection, and gets whole answers of both kinds', async () => {
  const seen: string[] = [];
  let opened = 0;
  server.on('connection', () => opened++);
  const url = await serve(async (request, response) => {
    seen.push(
      `${request.method} ${request.url} ${request.headers['x-name']} ${(await request.toArray()).join('')}`,
    );
    response.writeHead(seen.length === 1 ? 201 : 200);
    if (seen.length === 2) response.write('piece'.repeat(20_000));
    response.end('é'.repeat(20_000));
  });
  const request = requestBytes('POST', url, { 'x-name': 'x' }, 'é');
  expect(await connections.ask(url.host, request)).toBe(201);
  expect(await connections.ask(url.host, request)).toBe(200);
  expect(seen).toEqual(Array(2).fill('POST /a?b=1 x é'));
  expect(opened).toBe(1);
});

it('rejects when the connection ends before the answer', async () => {
  const url = await serve((_, response) => response.destroy());
  await expect(connections.ask(url.host, requestBytes('GET', url, {}))).rejects.toThrow(/closed|ECONNRESET/);
});

it('knows a part of an answer from a whole one', () => {
  const head = 'HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n';
  expect(statusOfWhole(Buffer.from(head))).toBeUndefined();
  expect(statusOfWhole(Buffer.from(`${head}\r\nfour`))).toBeUndefined();
  expect(statusOfWhole(Buffer.from(`${head}\r\nfives`))).toBe(404);
});
