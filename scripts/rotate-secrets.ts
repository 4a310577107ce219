import { agreeOnSecrets, replaceSecrets } from '#gateway/index.ts';
import {
  type Env,
  type KeptSecrets,
  nextRotation,
  type Rotation,
  readEnv,
  readKeptSecrets,
  replaceKeptSecrets,
} from '#settings/index.ts';
import { readOptions } from './command/read-options.ts';
import { type Command, runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';

const USAGE = `Usage: npm run --silent rotate-secrets [-- --drop]

Changes the generated secrets, which encrypt sessions and sign media addresses, in three steps with a restart of every
process after each, one process after the other. Nobody is logged out and no address stops working on the way.

  1  a new secret is known beside the one in use
  2  it is the one that is used; the old one still opens what was made before
  3  with --drop, the old one goes: what was made with it ends

Secrets that are set by SESSION_SECRET and SIGNING_SECRET are changed there: SESSION_SECRET=old,new, then new,old, then new.

Ends with 0; with 2 when the command or a setting has to be changed; with 1 on any other failure.
`;

const told: Readonly<Record<Rotation['step'], string>> = {
  known:
    'Step 1 of 3: a new secret is known beside the one in use. Restart every process, then run this again.',
  used: `Step 2 of 3: the new secret is used from the next start on; the old one still opens what was made before.
Restart every process. A visitor who comes back gets a session of the new secret; a media address works for 25 hours at most.`,
  dropped: 'Step 3 of 3: the old secret is gone. Restart every process.',
  waiting: `The new secret is used since step 2, and the old one still opens sessions that are up to 180 days old.
Nothing was changed. To end what was made with it: npm run rotate-secrets -- --drop`,
};

async function rotate(env: Env, drop: boolean): Promise<Rotation['step']> {
  const seen = await readSecrets(env);
  const { step, secrets } = nextRotation(seen, { now: Date.now(), drop });
  if (step === 'waiting') return step;
  const { dataDir, databaseUrl } = env;
  if (isShared(env)) await replaceSecrets({ dataDir, databaseUrl }, { ...seen }, { ...secrets });
  else replaceKeptSecrets(dataDir, secrets);
  return step;
}

async function readSecrets(env: Env): Promise<KeptSecrets> {
  const { dataDir, databaseUrl } = env;
  const own = readKeptSecrets(dataDir);
  return isShared(env) ? agreeOnSecrets({ dataDir, databaseUrl }, { ...own }) : own;
}

/** Whether the secrets lie in the database, where all processes find them. */
function isShared({ databaseUrl, apiUrl }: Env): boolean {
  return databaseUrl !== undefined && apiUrl === undefined;
}

const command: Command<{ readonly drop?: boolean | undefined }> = {
  usage: USAGE,
  read: (args) => readOptions(args, { drop: { type: 'boolean' } }),
  async run({ drop = false }) {
    const env = readEnv();
    if (env.sessionSecrets !== undefined && env.signingSecrets !== undefined) {
      throw new UsageError('SESSION_SECRET and SIGNING_SECRET are set: nothing generated is used.');
    }
    console.log(told[await rotate(env, drop)]);
    return 0;
  },
};

if (import.meta.main) process.exitCode = await runCommand(command, process.argv.slice(2));
