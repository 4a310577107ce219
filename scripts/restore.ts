import { parseArgs } from 'node:util';
import { BackupError, restore } from '#gateway/index.ts';
import { EnvError, readEnv } from '#settings/index.ts';

const USAGE = `Usage: npm run --silent restore -- --from FOLDER

Brings a backup back into DATA_DIR, which must not have a store yet, and with DATABASE_URL into an empty database, by
pg_restore. Every file is compared with its digest, and the store with what it added up to. Start the server afterwards:
jobs that waited or ran at the moment of the backup go on, and each ends once.

Ends with 0; with 2 when the command or a setting has to be changed; with 1 when the backup can not be used here.
`;

/** The status the process ends with. */
async function main(args: string[]): Promise<number> {
  const { from, help } = parseArgs({
    args,
    options: { from: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  }).values;
  if (help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (from === undefined) {
    process.stderr.write(`--from takes the folder of a backup.\n\n${USAGE}`);
    return 2;
  }
  const { dataDir, databaseUrl, s3 } = readEnv();
  const { madeAt, sums, files } = await restore({ dataDir, databaseUrl, bucket: s3?.bucket, from });
  console.log(
    `The state of ${madeAt}: ${files.length} files and ${sums.balances} credits, the same as were saved.`,
  );
  return 0;
}

function explain(error: unknown): number {
  const isUsage = error instanceof EnvError || (error instanceof TypeError && 'code' in error);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (!isUsage && !(error instanceof BackupError))
    process.stderr.write('Nothing can be used as it is now.\n');
  return isUsage ? 2 : 1;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2)).catch(explain);
