import { parseArgs } from 'node:util';
import { agreeOnSecrets, CopyError, copyMedia, copyStore } from '#gateway/index.ts';
import { EnvError, readEnv, readKeptSecrets } from '#settings/index.ts';
import { textTable } from './text-table.ts';

const USAGE = `Usage: npm run --silent copy-store -- --to postgres://user:password@host/name

Copies the embedded store of DATA_DIR to an empty PostgreSQL database, all of it or nothing, and compares what both add
up to. Stop the server first, and start it afterwards with DATABASE_URL set to the same address. Accounts, keys, credits,
generations, webhooks, waiting jobs and the secrets of sessions and media addresses come along; the first store stays as
it is. Media files are copied too where S3_BUCKET is set; else they stay in DATA_DIR.

Ends with 0; with 2 when the command or a setting has to be changed; with 1 when nothing was copied.
`;

async function copy(to: string): Promise<void> {
  const { dataDir, s3 } = readEnv();
  if (s3 !== undefined)
    console.log(`${await copyMedia({ dataDir, s3 })} media files copied to ${s3.bucket}.`);
  const { rows, sums } = await copyStore(`${dataDir}/gateway.db`, to);
  await agreeOnSecrets({ dataDir, databaseUrl: to }, { ...readKeptSecrets(dataDir) });
  console.log(
    textTable([['TABLE', 'ROWS'], ...Object.entries(rows).map(([name, count]) => [name, String(count)])]),
  );
  console.log(
    `\n${sums.rows} rows. Credits: ${sums.balances} in accounts, ${sums.ledger} in the ledger, the same in both stores.`,
  );
}

/** The status the process ends with. */
async function main(args: string[]): Promise<number> {
  const { to, help } = parseArgs({
    args,
    options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  }).values;
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (to === undefined || !/^postgres(ql)?:\/\/[^/]+\/[^?]/.test(to)) {
    process.stderr.write(`--to takes the address of a PostgreSQL database.\n\n${USAGE}`);
    return 2;
  }
  await copy(to);
  return 0;
}

function explain(error: unknown): number {
  const isUsage = error instanceof EnvError || (error instanceof TypeError && 'code' in error);
  const message = error instanceof Error ? error.message || String(error) : String(error);
  process.stderr.write(`${message}\n${isUsage || error instanceof CopyError ? '' : 'Nothing was copied.\n'}`);
  return isUsage ? 2 : 1;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2)).catch(explain);
