import { parseArgs } from 'node:util';
import { runChaos } from './run-chaos.ts';

const USAGE = `Usage: npm run chaos -- [--jobs 500] [--kills 30] [--seed 1] [--every <milliseconds between kills>]`;

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '500' },
    kills: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '3000' },
    help: { type: 'boolean', short: 'h' },
  },
});

async function main(): Promise<number> {
  const seed = Number(values.seed);
  const counts = {
    jobs: Number(values.jobs),
    kills: Number(values.kills),
    killEveryMs: Number(values.every),
  };
  const { findings, figures } = await runChaos({ seed, ...counts });
  for (const [name, figure] of Object.entries({ seed, ...figures })) {
    console.log(`${name.padEnd(60)} ${String(figure).padStart(8)}`);
  }
  console.log('\nmust be 0');
  for (const { rule, broken } of findings) console.log(`${rule.padEnd(60)} ${String(broken).padStart(8)}`);
  const differences = findings.reduce((sum, { broken }) => sum + broken, 0);
  console.log(`\n${differences} differences`);
  return differences === 0 ? 0 : 1;
}

if (values.help) console.log(USAGE);
else process.exitCode = await main();
