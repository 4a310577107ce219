import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Part, runParts } from './run-parts.ts';
import { findFreePort } from './scripts/setup/find-free-port.ts';

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

async function run(...parts: Part[]): Promise<string> {
  const port = await findFreePort();
  stop = await runParts({ host: '127.0.0.1', port }, async () => parts);
  return `http://127.0.0.1:${port}`;
}

const answering = (path: string, text: string): Part => ({
  answer: async (request, response) => {
    if (request.url !== path) return false;
    response.end(text);
    return true;
  },
});

describe('runParts', () => {
  it('asks the parts in their order', async () => {
    const url = await run(answering('/a', 'first'), answering('/a', 'second'), answering('/b', 'third'));
    expect(await (await fetch(`${url}/a`)).text()).toBe('first');
    expect(await (await fetch(`${url}/b`)).text()).toBe('third');
    expect((await fetch(`${url}/c`)).status).toBe(404);
  });

  it('takes no request before every part has started', async () => {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}/`;
    let early: unknown;
    const part: Part = {
      answer: async (_, response) => {
        response.end('started');
        return true;
      },
      start: async () => {
        early = await fetch(url).catch((error: TypeError) => error.cause);
      },
    };
    stop = await runParts({ host: '127.0.0.1', port }, async () => [part]);
    expect(early).toMatchObject({ code: 'ECONNREFUSED' });
    expect(await (await fetch(url)).text()).toBe('started');
  });

  it('says that it leaves before it stops to answer, and ends connections with the next answer', async () => {
    const port = await findFreePort();
    const left = Promise.withResolvers<void>();
    const part = { ...answering('/a', 'here'), leave: left.resolve };
    stop = await runParts({ host: '127.0.0.1', port, leaveSeconds: 0.3 }, async () => [part]);
    const url = `http://127.0.0.1:${port}/a`;
    expect((await fetch(url)).headers.get('connection')).toBe('keep-alive');
    const stopped = stop();
    await left.promise;
    const late = await fetch(url);
    expect([await late.text(), late.headers.get('connection')]).toEqual(['here', 'close']);
    await stopped;
    stop = undefined;
    await expect(fetch(url)).rejects.toThrow();
  });

  it('answers 500 without a word about the cause when a part breaks', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const url = await run({ answer: () => Promise.reject(new Error('secret')) });
    const answer = await fetch(url);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  it('starts nothing when the port is taken', async () => {
    const url = await run(answering('/', 'first'));
    const compose = vi.fn(async () => []);
    const taken = runParts({ host: '127.0.0.1', port: Number(new URL(url).port) }, compose);
    await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(compose).not.toHaveBeenCalled();
  });

  it('stops the parts in their order, once the answers are out', async () => {
    const steps: string[] = [];
    const slow = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const part: Part = {
      answer: async (_, response) => {
        arrived.resolve();
        await slow.promise;
        response.end('done');
        steps.push('answered');
        return true;
      },
      stop: async () => void steps.push('first'),
    };
    const url = await run(part, { stop: async () => void steps.push('second') });
    const answer = fetch(url);
    await arrived.promise;
    const stopped = stop?.();
    stop = undefined;
    slow.resolve();
    expect(await (await answer).text()).toBe('done');
    await stopped;
    expect(steps).toEqual(['answered', 'first', 'second']);
    await expect(fetch(url)).rejects.toThrow();
  });
});
