import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';
import { mediaNames } from './test-place.ts';

const HUNG = fileURLToPath(new URL('./hung-worker.ts', import.meta.url));

let first: TestGateway;
let second: TestGateway;
afterEach(async () => {
  await second.stop({ keepData: true });
  rmSync(first.dataDir, { recursive: true, force: true });
});

/** Work that begins and goes on until it is told to stop. */
function endlessWork() {
  const begun = Promise.withResolvers<void>();
  const adapter = fileAdapter(async ({ signal }) => {
    begun.resolve();
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  return { adapter, begun: begun.promise };
}

describe('an accepted generation', () => {
  it('is handed back by a clean stop and finished by the next process at once', async () => {
    const { adapter, begun } = endlessWork();
    first = await startTestGateway({ adapters: [adapter] });
    const { data } = await first.send(GENERATE, { variables: image() });
    await begun;
    await first.stop({ keepData: true });
    second = await startTestGateway({ dataDir: first.dataDir });
    const ended = await second.ended(data.generate.id, { key: first.key });
    expect(ended).toMatchObject({ status: 'COMPLETED', id: data.generate.id });
  });

  it('survives kill -9 of its worker: another one makes it, once, and charges nothing more', async () => {
    first = await startTestGateway({ working: false });
    const { data } = await first.send(GENERATE, { variables: image() });
    const child = spawn(process.execPath, [HUNG, first.dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await first.stop({ keepData: true });

    const afterTheLease = () => Date.now() + 60_000;
    let runs = 0;
    const adapter = fileAdapter(async () => void runs++);
    second = await startTestGateway({ dataDir: first.dataDir, now: afterTheLease, adapters: [adapter] });
    const ended = await second.ended(data.generate.id, { key: first.key });
    expect(ended.status).toBe('COMPLETED');
    expect(runs).toBe(1);
    const account = await second.send('{ account { balance reserved usage { creditsTotal } } }', {
      key: first.key,
    });
    expect(account.data.account).toEqual({ balance: 99_950, reserved: 0, usage: { creditsTotal: 50 } });
    expect(await mediaNames(first.place)).toEqual([`${data.generate.id}.png`]);
  });

  it('asks its provider again for what was submitted before, instead of submitting twice', async () => {
    const submitted: string[] = [];
    const slow = (doneAfterPolls: number) => {
      let polls = 0;
      const adapter = fileAdapter();
      return {
        ...adapter,
        async submit(...given: Parameters<typeof adapter.submit>) {
          const { generationId } = given[0].request;
          submitted.push(generationId);
          return {
            state: 'pending',
            operation: { ticket: generationId },
            afterMs: 5,
            progress: 0.2,
          } as const;
        },
        async poll(operation: unknown, context: Parameters<typeof adapter.submit>[1]) {
          const { ticket } = operation as { ticket: string };
          polls += 1;
          if (polls <= doneAfterPolls)
            return { state: 'pending', operation: { ticket }, afterMs: 5, progress: 0.5 } as const;
          const plan = adapter.plan({ generationId: ticket, options: {} } as Parameters<
            typeof adapter.plan
          >[0]);
          return adapter.submit(plan, context);
        },
      };
    };
    first = await startTestGateway({ adapters: [slow(Number.POSITIVE_INFINITY)] });
    const { data } = await first.send(GENERATE, { variables: image() });
    const id = data.generate.id;
    const progressOf = async () =>
      (await first.send(`{ generation(id: "${id}") { progress } }`)).data.generation.progress;
    await expect.poll(progressOf, { timeout: 10_000 }).toBe(49);
    await first.stop({ keepData: true });
    second = await startTestGateway({ dataDir: first.dataDir, adapters: [slow(2)] });
    expect(await second.ended(id, { key: first.key })).toMatchObject({ status: 'COMPLETED' });
    expect(submitted).toEqual([id]);
  });
});
