import { agreeOnSecrets, CopyError, copyMedia, copyStore } from '#gateway/index.ts';
import { readEnv, readKeptSecrets } from '#settings/index.ts';
import { readOptions } from './command/read-options.ts';
import { type Command, runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
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

const command: Command<{ readonly to?: string | undefined }> = {
  usage: USAGE,
  otherwise: 'Nothing was copied.',
  isForeseen: (error) => error instanceof CopyError,
  read: (args) => readOptions(args, { to: { type: 'string' } }),
  async run({ to = '' }) {
    if (!/^postgres(ql)?:\/\/[^/]+\/[^?]/.test(to)) {
      throw new UsageError('--to takes the address of a PostgreSQL database.');
    }
    await copy(to);
    return 0;
  },
};

if (import.meta.main) process.exitCode = await runCommand(command, process.argv.slice(2));
