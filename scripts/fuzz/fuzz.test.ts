import { expect, it } from 'vitest';
import { runFuzz } from './run-fuzz.ts';

it('answers whatever is sent with data or a documented error', async () => {
  const { failures, alive, errorsLogged } = await runFuzz({ runs: 500, seed: 3 });
  expect(failures).toEqual([]);
  expect({ alive, errorsLogged }).toEqual({ alive: true, errorsLogged: 0 });
});
