import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { startDelayLine } from './delay-line.ts';

test('takes a round trip to connect and one to ask, and keeps every byte in order', async () => {
  const echo = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  const address = echo.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const line = await startDelayLine(`http://127.0.0.1:${port}`, 60);
  const startedAt = performance.now();
  const socket = connect(Number(new URL(line.origin).port), '127.0.0.1');
  socket.write('first ');
  socket.write('second');
  let got = '';
  for await (const chunk of socket) {
    got += chunk;
    if (got.length === 12) break;
  }
  expect(got).toBe('first second');
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(119);
  await line.stop();
  echo.close();
});
