import type { Env } from './env.ts';
import { type KeptSecrets, readKeptSecrets, replaceKeptSecrets } from './secrets.ts';

/** Gives every process of a store the secrets of the one that came first. */
export type AgreeOnSecrets = (
  place: { readonly dataDir: string; readonly databaseUrl: string },
  offered: KeptSecrets,
) => Promise<KeptSecrets>;

/**
 * Where the store is a database, its processes may run on many machines: the secrets of their data folders become those
 * of the process that came first, so that each of them understands the sessions and addresses of the others.
 */
export async function shareSecrets(
  env: Pick<Env, 'dataDir' | 'databaseUrl' | 'sessionSecrets' | 'signingSecrets'>,
  agree: AgreeOnSecrets,
): Promise<void> {
  const { dataDir, databaseUrl, sessionSecrets, signingSecrets } = env;
  if (databaseUrl === undefined || (sessionSecrets !== undefined && signingSecrets !== undefined)) return;
  const own = readKeptSecrets(dataDir);
  const { session, signing } = await agree({ dataDir, databaseUrl }, { ...own });
  if (session !== own.session || signing !== own.signing) replaceKeptSecrets(dataDir, { session, signing });
}
