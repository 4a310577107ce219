import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerAtOnce, type Front } from './answer-at-once.ts';

const request = (path: string, ...lines: readonly string[]) =>
  [`GET ${path} HTTP/1.1`, 'Host: a', ...lines, '', ''].join('\r\n');

const ready = (body: string) => ({
  head: `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n`,
  body: Buffer.from(body),
});
const answers = new Map([
  [request('/page'), ready('<ready>')],
  [request('/large'), ready('x'.repeat(20_000_000))],
]);

let server: Server;
let front: Front;
const opened: Socket[] = [];

beforeEach(async () => {
  server = createServer((asked, response) => void response.end(`<read ${asked.url}>`));
  front = answerAtOnce(server, (bytes) => answers.get(bytes.toString()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  for (const socket of opened.splice(0)) socket.destroy();
  front.close('all');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function open(): Promise<Socket> {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  opened.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** What comes until it ends so. */
async function until(socket: Socket, end: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of socket.iterator({ destroyOnReturn: false })) {
    pieces.push(piece);
    if (piece.toString().endsWith(end)) return Buffer.concat(pieces).toString();
  }
  const come = Buffer.concat(pieces).toString().slice(0, 200);
  throw new Error(`It ended after: ${come}`);
}

describe('a connection', () => {
  it('gets what is ready as often as it asks, with the date', async () => {
    const socket = await open();
    for (let asked = 0; asked < 3; asked += 1) {
      socket.write(request('/page'));
      const [head] = (await until(socket, '<ready>')).split('\r\n\r\n');
      expect(head?.split('\r\n')).toEqual([
        'HTTP/1.1 200 OK',
        'Content-Length: 7',
        expect.stringMatching(/^Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/),
      ]);
      expect(Date.parse(/Date: (.*)/.exec(head ?? '')?.[1] ?? '')).toBeGreaterThan(Date.now() - 60_000);
    }
  });

  it('is read in full from the first request that is not ready on', async () => {
    const socket = await open();
    socket.write(request('/page'));
    await until(socket, '<ready>');
    socket.write(request('/other'));
    await until(socket, '<read /other>');
    socket.write(request('/page'));
    await until(socket, '<read /page>');
  });

  it('may send a request in pieces', async () => {
    const socket = await open();
    const whole = request('/page');
    socket.write(whole.slice(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.write(whole.slice(10));
    await until(socket, '<read /page>');
  });

  it('may send several requests at once, and a body', async () => {
    const socket = await open();
    const posted = 'POST /c HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi';
    socket.write(request('/page') + posted + request('/d', 'Connection: close'));
    const come = await until(socket, '<read /d>');
    expect(come.match(/<read .*?>/g)).toEqual(['<read /page>', '<read /c>', '<read /d>']);
  });

  it('may become one of another protocol', async () => {
    server.on('upgrade', (_, upgraded) => {
      upgraded.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\n');
      upgraded.pipe(upgraded);
    });
    const socket = await open();
    socket.write(request('/page'));
    await until(socket, '<ready>');
    socket.write(request('/page', 'Connection: Upgrade', 'Upgrade: echo'));
    await until(socket, '\r\n\r\n');
    socket.write('<again>');
    await until(socket, '<again>');
  });

  it('is answered though nothing more will come on it', async () => {
    const socket = await open();
    socket.end(request('/page'));
    expect(await text(socket)).toMatch(/<ready>$/);
  });

  it('is answered in order when it asks on before it has read', async () => {
    const socket = await open();
    socket.write(request('/large'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.write(request('/page'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const come = await until(socket, '<read /page>');
    expect(come.indexOf('x')).toBeLessThan(come.lastIndexOf('HTTP/1.1 200'));
  });

  it('is ended when it is not used, and not before it has got everything', async () => {
    server.keepAliveTimeout = 100;
    const socket = await open();
    socket.write(request('/large'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    const come = await text(socket);
    expect(come.length - come.indexOf('x')).toBe(20_000_000);
  });

  it('that breaks harms no other', async () => {
    const [broken, whole] = [await open(), await open()];
    broken.write(request('/large'));
    broken.resetAndDestroy();
    whole.write(request('/page'));
    await until(whole, '<ready>');
  });

  it('that sends what is not HTTP is told so', async () => {
    const socket = await open();
    socket.write('\u0016\u0003\u0001hello\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('a front', () => {
  it('that leaves answers nothing at once', async () => {
    const socket = await open();
    front.leave();
    socket.write(request('/page'));
    await until(socket, '<read /page>');
  });

  it('ends what is idle, and what still gets its answer only when all is ended', async () => {
    const [idle, slow] = [await open(), await open()];
    slow.write(request('/large'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    front.close('idle');
    await once(idle.resume(), 'close');
    expect(slow.destroyed).toBe(false);
    front.close('all');
    await once(slow.on('error', () => {}).resume(), 'close');
  });
});
