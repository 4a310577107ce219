import { parseArgs } from 'node:util';
import { runFuzz } from './run-fuzz.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});

/** How much the memory may grow, as a share and in MB: both must be passed to count. */
const GROWTH = { share: 1.25, mb: 40 };

const mb = (value: number) => `${value.toFixed(0)} MB`;
const seed = Number(values.seed);
const { counts, statuses, failures, failed, alive, errorsLogged, memory } = await runFuzz({
  runs: Number(values.runs),
  seed,
});
const { before, after } = memory;
const grows = after.heap > before.heap * GROWTH.share && after.heap > before.heap + GROWTH.mb;
console.log('seed', seed);
console.log('sent', counts);
console.log('answered with', statuses);
console.log(
  `memory ${mb(before.rss)} before, ${mb(after.rss)} after; heap ${mb(before.heap)}, ${mb(after.heap)}`,
);
console.log(alive ? 'the process lives' : 'THE PROCESS HAS ENDED');
console.log(`errors in its log: ${errorsLogged}`);
for (const { problem, request } of failures)
  console.log(`\n${problem}\n${JSON.stringify(request).slice(0, 2_000)}`);
console.log(`\n${failed} of the answers are wrong${grows ? '; memory grows' : ''}`);
process.exitCode = failed + errorsLogged === 0 && alive && !grows ? 0 : 1;
