import { BackupError, restore } from '#gateway/index.ts';
import { readEnv } from '#settings/index.ts';
import { readOptions } from './command/read-options.ts';
import { type Command, runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';

const USAGE = `Usage: npm run --silent restore -- --from FOLDER

Brings a backup back into DATA_DIR, which must not have a store yet, and with DATABASE_URL into an empty database, by
pg_restore. Every file is compared with its digest, and the store with what it added up to. Start the server afterwards:
jobs that waited or ran at the moment of the backup go on, and each ends once.

Ends with 0; with 2 when the command or a setting has to be changed; with 1 when the backup can not be used here.
`;

const command: Command<{ readonly from?: string | undefined }> = {
  usage: USAGE,
  otherwise: 'Nothing can be used as it is now.',
  isForeseen: (error) => error instanceof BackupError,
  read: (args) => readOptions(args, { from: { type: 'string' } }),
  async run({ from }) {
    if (from === undefined) throw new UsageError('--from takes the folder of a backup.');
    const { dataDir, databaseUrl, s3 } = readEnv();
    const { madeAt, sums, files } = await restore({ dataDir, databaseUrl, bucket: s3?.bucket, from });
    console.log(
      `The state of ${madeAt}: ${files.length} files and ${sums.balances} credits, the same as were saved.`,
    );
    return 0;
  },
};

if (import.meta.main) process.exitCode = await runCommand(command, process.argv.slice(2));
