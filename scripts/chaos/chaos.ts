import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../setup/build-site.ts';
import type { ChaosReport } from './figures.ts';
import { runChaos } from './run-chaos.ts';
import { runFleetDrill } from './run-fleet-drill.ts';

const USAGE = `Usage: npm run chaos -- [--jobs 500] [--kills 30] [--seed 1] [--every <milliseconds between kills>]
       npm run chaos -- --fleet [--jobs 2000] [--rounds 3] [--seed 1] [--every <milliseconds between kills>]

Kills processes under load, then audits the books. With --fleet they are the whole product behind nginx, on PostgreSQL and
S3; each is killed --rounds times, then all are restarted one after the other. --report names a file for the count.`;

const { values } = parseArgs({
  options: {
    fleet: { type: 'boolean', default: false },
    jobs: { type: 'string' },
    kills: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '3000' },
    report: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

async function run(): Promise<ChaosReport> {
  const seed = Number(values.seed);
  const killEveryMs = Number(values.every);
  if (!values.fleet) {
    return runChaos({ seed, killEveryMs, jobs: Number(values.jobs ?? 500), kills: Number(values.kills) });
  }
  if ((await ensureBuilt()) !== 0) throw new Error('The site can not be built.');
  return runFleetDrill({
    ...{ seed, killEveryMs },
    ...{ jobs: Number(values.jobs ?? 2_000), rounds: Number(values.rounds) },
  });
}

async function main(): Promise<number> {
  const { findings, figures } = await run();
  for (const [name, figure] of Object.entries({ seed: values.seed, ...figures })) {
    console.log(`${name.padEnd(60)} ${String(figure).padStart(8)}`);
  }
  console.log('\nmust be 0');
  for (const { rule, broken } of findings) console.log(`${rule.padEnd(60)} ${String(broken).padStart(8)}`);
  const differences = findings.reduce((sum, { broken }) => sum + broken, 0);
  console.log(`\n${differences} differences`);
  const failed = findings.filter(({ broken }) => broken > 0).length;
  if (values.report)
    writeFileSync(values.report, JSON.stringify({ passed: findings.length - failed, failed }));
  return differences === 0 ? 0 : 1;
}

if (values.help) console.log(USAGE);
else process.exitCode = await main();
