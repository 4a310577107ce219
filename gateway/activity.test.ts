import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestClock } from './test-clock.ts';
import { fileAdapter, GENERATE, image, startTestGateway, type TestGateway } from './test-gateway.ts';

let clock: ReturnType<typeof createTestClock>;
let gateway: TestGateway;
beforeEach(async () => {
  clock = createTestClock();
  const adapters = [
    fileAdapter(
      (context) =>
        new Promise((resolve) => {
          context.signal.addEventListener('abort', () => resolve());
          if (!waiting) resolve();
        }),
    ),
  ];
  gateway = await startTestGateway({ now: clock.now, adapters });
});
afterEach(() => gateway.stop());

let waiting = false;
const days = async (count?: number) =>
  (
    await gateway.send('query($d: Int) { activity(days: $d) { date credits completed failed canceled } }', {
      variables: count === undefined ? {} : { d: count },
    })
  ).data.activity;
const generate = async (headers: Record<string, string> = {}) =>
  (await gateway.send(GENERATE, { variables: image(), headers })).data.generate.id as string;
const today = () => new Date(clock.now()).toISOString().slice(0, 10);

it('has every day, and counts what ended in it with what it cost', async () => {
  await gateway.ended(await generate());
  clock.skip(2 * 86_400_000);
  await gateway.ended(await generate());
  await gateway.ended(await generate({ 'Doitong-Simulate': 'error=GENERATION_FAILED' }));
  waiting = true;
  const id = await generate();
  await gateway.send(`mutation { cancelGeneration(id: "${id}") }`);
  waiting = false;
  const last = await days(3);
  expect(last).toMatchObject([
    { credits: 50, completed: 1, failed: 0, canceled: 0 },
    { credits: 0, completed: 0, failed: 0, canceled: 0 },
    { credits: 50, completed: 1, failed: 1, canceled: 1 },
  ]);
  expect(last.at(-1)?.date).toBe(today());
});

it('is 30 days by default, and 90 at most', async () => {
  expect(await days()).toHaveLength(30);
  for (const d of [0, 91]) {
    const { errors } = await gateway.send(`{ activity(days: ${d}) { date } }`);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ path: 'days' }] });
  }
});

it('is the account’s own', async () => {
  await gateway.ended(await generate());
  const { data } = await gateway.send('{ activity(days: 1) { completed } }', {
    key: await gateway.newKey(),
  });
  expect(data.activity[0].completed).toBe(0);
});
