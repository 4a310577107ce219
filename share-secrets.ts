import { agreeOnSecrets } from '#gateway/index.ts';
import type { Env } from './env.ts';
import { readKeptSecrets, replaceKeptSecrets } from './secrets.ts';

/**
 * Where the store is a database, its processes may run on many machines: the secrets of their data folders become those
 * of the process that came first, so that each of them understands the sessions and addresses of the others.
 */
export async function shareSecrets(
  env: Pick<Env, 'dataDir' | 'databaseUrl' | 'sessionSecret' | 'signingSecret'>,
): Promise<void> {
  const { dataDir, databaseUrl, sessionSecret, signingSecret } = env;
  if (databaseUrl === undefined || (sessionSecret !== undefined && signingSecret !== undefined)) return;
  const own = readKeptSecrets(dataDir);
  const { session, signing } = await agreeOnSecrets({ dataDir, databaseUrl }, { ...own });
  if (session !== own.session || signing !== own.signing) replaceKeptSecrets(dataDir, { session, signing });
}
