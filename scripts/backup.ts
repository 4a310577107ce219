import { BackupError, backUp, type Manifest } from '#gateway/index.ts';
import { readEnv } from '#settings/index.ts';
import { readOptions } from './command/read-options.ts';
import { type Command, runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';

const USAGE = `Usage: npm run --silent backup -- --to FOLDER

Saves the store, the media and the generated secrets in a new folder, while the server runs. The store is shown as it is
at one moment; every file is compared with the digest that the store has of it. With DATABASE_URL the store is dumped by
pg_dump, which comes with PostgreSQL. With S3_BUCKET the media stay in the bucket: protect them there, by versions and a
copy in another place. Whoever reads the folder can act for every account, so it can be read by its owner only.

Ends with 0; with 2 when the command or a setting has to be changed; with 1 when there is no backup, or one without some
files that are missing.
`;

function summary({ store, sums, files, bucket }: Manifest, to: string): string {
  const mb = files.reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20;
  const rows = Object.values(sums.rows).reduce((sum, count) => sum + count, 0);
  const media = files.filter(({ path }) => path.startsWith('media/')).length;
  const where = bucket === undefined ? `${media} media files` : `media stay in the bucket ${bucket}`;
  return `${to}: ${store}, ${rows} rows, ${sums.balances} credits, ${where}, ${mb.toFixed(1)} MB.`;
}

const command: Command<{ readonly to?: string | undefined }> = {
  usage: USAGE,
  otherwise: 'There is no backup.',
  isForeseen: (error) => error instanceof BackupError,
  read: (args) => readOptions(args, { to: { type: 'string' } }),
  async run({ to }) {
    if (to === undefined) throw new UsageError('--to takes a new folder.');
    const { dataDir, databaseUrl, s3 } = readEnv();
    const alongside = ['secrets.json'];
    const place = { dataDir, databaseUrl, bucket: s3?.bucket };
    const manifest = await backUp({ ...place, alongside, to, now: Date.now });
    console.log(summary(manifest, to));
    if (manifest.missing.length === 0) return 0;
    console.error(
      `Without files that the store knows and that are not there: ${manifest.missing.join(', ')}`,
    );
    return 1;
  },
};

if (import.meta.main) process.exitCode = await runCommand(command, process.argv.slice(2));
