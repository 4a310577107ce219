import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkUrl } from './check-url.ts';
import { guardedRequest } from './guarded-request.ts';
import { isPublicAddress } from './public-address.ts';

const leadingTo =
  (...addresses: string[]) =>
  async () =>
    addresses;
const check = (url: string, resolve = leadingTo('93.184.215.14')) => checkUrl(url, 'webhookUrl', { resolve });

describe('checkUrl', () => {
  it.each([
    'https://example.com/hook?a=1',
    'https://example.com:8443/',
    'https://93.184.215.14/',
    'https://[2606:4700::6810:84e5]/',
    'https://bücher.example/',
  ])('takes %s', async (url) => {
    expect(await check(url)).toBeNull();
  });

  it.each([
    ['https://127.0.0.1/', 'private or reserved'],
    ['https://2130706433/', 'private or reserved'],
    ['https://0x7f.0.0.1/', 'private or reserved'],
    ['https://0177.0.0.1/', 'private or reserved'],
    ['https://127.1/', 'private or reserved'],
    ['https://１２７.0.0.1/', 'private or reserved'],
    ['https://0.0.0.0/', 'private or reserved'],
    ['https://10.1.2.3/', 'private or reserved'],
    ['https://172.16.0.1/', 'private or reserved'],
    ['https://192.168.0.1/', 'private or reserved'],
    ['https://100.64.0.1/', 'private or reserved'],
    ['https://169.254.169.254/latest/meta-data/', 'private or reserved'],
    ['https://168.63.129.16/', 'private or reserved'],
    ['https://[::1]/', 'private or reserved'],
    ['https://[::]/', 'private or reserved'],
    ['https://[::ffff:127.0.0.1]/', 'private or reserved'],
    ['https://[::127.0.0.1]/', 'private or reserved'],
    ['https://[64:ff9b::7f00:1]/', 'private or reserved'],
    ['https://[2002:7f00:1::]/', 'private or reserved'],
    ['https://[fe80::1]/', 'private or reserved'],
    ['https://[fd00:ec2::254]/', 'private or reserved'],
    ['https://localhost/', 'inside a network'],
    ['https://localhost./', 'inside a network'],
    ['https://LOCALHOST/', 'inside a network'],
    ['https://a.localhost/', 'inside a network'],
    ['https://metadata.google.internal/', 'inside a network'],
    ['https://printer.local/', 'inside a network'],
    ['https://intranet/', 'inside a network'],
    ['http://example.com/', 'Use an https address'],
    ['file:///etc/passwd', 'Use an https address'],
    ['gopher://example.com/', 'Use an https address'],
    ['https://user:secret@example.com/', 'Remove the user name and password'],
    ['https://example.com:22/', 'Use port 443 or 8443 instead of 22'],
    ['example.com/hook', 'Write the address in full'],
    ['', 'Write the address in full'],
    [`https://example.com/${'a'.repeat(2_048)}`, 'Write the address in full'],
  ])('refuses %s', async (url, why) => {
    const problem = await check(url);
    expect(problem?.path).toBe('webhookUrl');
    expect(problem?.message).toContain(why);
  });

  it.each([['127.0.0.1'], ['::ffff:10.0.0.1'], ['64:ff9b::a9fe:a9fe']])(
    'refuses a name that leads to %s',
    async (ip) => {
      expect((await check('https://evil.example/', leadingTo(ip)))?.message).toContain(
        'leads to a private address',
      );
      expect(await check('https://evil.example/', leadingTo('93.184.215.14', ip))).not.toBeNull();
    },
  );

  it('lets a name pass that DNS does not know, or not soon', async () => {
    expect(await check('https://example.com/', () => Promise.reject(new Error('ENOTFOUND')))).toBeNull();
    vi.useFakeTimers();
    const late = check('https://example.com/', () => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await late).toBeNull();
    vi.useRealTimers();
  });

  it('takes http, any port and private addresses on a closed network, but no passwords', async () => {
    const closed = { allowPrivate: true };
    expect(await checkUrl('http://127.0.0.1:3000/hook', 'webhookUrl', closed)).toBeNull();
    expect(await checkUrl('http://a:b@127.0.0.1/', 'webhookUrl', closed)).not.toBeNull();
    expect(await checkUrl('ftp://127.0.0.1/', 'webhookUrl', closed)).not.toBeNull();
  });
});

describe('guardedRequest', () => {
  let server: Server;
  let port: number;
  let connections: number;

  beforeEach(async () => {
    connections = 0;
    server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterEach(() => new Promise((closed) => server.close(closed)));

  const signal = new AbortController().signal;

  it.each([
    '127.0.0.1',
    '2130706433',
    '0x7f000001',
    '0.0.0.0',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '10.0.0.1',
    '169.254.169.254',
    '168.63.129.16',
    '[fd00::1]',
    '[fe80::1]',
    '[::]',
  ])('never connects to %s', async (host) => {
    const asked = guardedRequest(new URL(`https://${host}:${port}/`), { method: 'GET', signal });
    await expect(asked).rejects.toThrow('not allowed');
    expect(connections).toBe(0);
  });

  it.each([
    ['one address', [{ address: '127.0.0.1', family: 4 }]],
    [
      'one of several',
      [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    ],
    ['a mapped address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
  ])(
    'never connects when a name that was public leads to a private place by now: %s',
    async (_, addresses) => {
      const url = new URL(`https://rebind.example:${port}/`);
      const lookup = (
        _host: string,
        _options: object,
        done: (error: null, found: typeof addresses) => void,
      ) => done(null, addresses);
      await expect(guardedRequest(url, { method: 'POST', body: 'x', signal, lookup })).rejects.toThrow(
        'not allowed',
      );
      expect(connections).toBe(0);
    },
  );

  it('asks nothing over plain http unless private addresses are allowed', async () => {
    const url = new URL(`http://127.0.0.1:${port}/`);
    await expect(guardedRequest(url, { method: 'GET', signal })).rejects.toThrow('https');
    expect(connections).toBe(0);
    await expect(guardedRequest(url, { method: 'GET', signal, allowPrivate: true })).rejects.toThrow();
    expect(connections).toBe(1);
  });

  it('ends with the signal', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    const url = new URL(`http://127.0.0.1:${port}/`);
    await expect(guardedRequest(url, { method: 'GET', signal: gone, allowPrivate: true })).rejects.toThrow();
    expect(connections).toBe(0);
  });
});

describe('isPublicAddress', () => {
  it('is false for what is no address', () => {
    expect(isPublicAddress('example.com')).toBe(false);
    expect(isPublicAddress('')).toBe(false);
  });
});
