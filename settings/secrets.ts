import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Env } from './env.ts';
import { readSecretList, type SecretList } from './secret-list.ts';

const secretsFile = z.object({ session: z.string().min(32), signing: z.string().min(32) });

/** As they are written: each with those of before behind it, with a blank between them. */
export type KeptSecrets = Readonly<z.infer<typeof secretsFile>>;

/** Three kinds of secrets, at least 32 characters each; none of them tells another one. */
export interface Secrets {
  readonly session: SecretList;
  readonly signing: SecretList;
  /** With which the portal shows itself to the gateway, whichever of the deployment's processes that is. */
  readonly portal: SecretList;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Another process may write first: then its file is the one that counts. */
function createFile(file: string): void {
  const made: KeptSecrets = {
    session: randomBytes(32).toString('hex'),
    signing: randomBytes(32).toString('hex'),
  };
  try {
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
}

/** The secrets in the file of the data folder, which is made where it is missing. Throws when it is not what this wrote. */
export function readKeptSecrets(dataDir: string): KeptSecrets {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = secretsFileIn(dataDir);
  createFile(file);
  const kept = secretsFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!kept.success) throw new Error(`${file} is damaged; restore it, or remove it to get new secrets`);
  return kept.data;
}

/** Puts other secrets in the place of those of the data folder. */
export function replaceKeptSecrets(dataDir: string, secrets: KeptSecrets): void {
  const part = `${secretsFileIn(dataDir)}.${process.pid}.part`;
  writeFileSync(part, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(part, secretsFileIn(dataDir));
}

function secretsFileIn(dataDir: string): string {
  return path.join(dataDir, 'secrets.json');
}

/**
 * The secrets of this deployment: those of the settings, else those kept in `secrets.json` of the data folder, which is
 * made at the first start, readable by its owner only. Throws when the file is there and is not what this wrote.
 */
export function loadSecrets(env: Pick<Env, 'dataDir' | 'sessionSecrets' | 'signingSecrets'>): Secrets {
  const { sessionSecrets: session, signingSecrets: signing } = env;
  if (session !== undefined && signing !== undefined) return withPortal({ session, signing });
  const kept = readKeptSecrets(env.dataDir);
  return withPortal({
    session: session ?? readSecretList(kept.session),
    signing: signing ?? readSecretList(kept.signing),
  });
}

function withPortal(secrets: Omit<Secrets, 'portal'>): Secrets {
  const credential = (secret: string) =>
    createHmac('sha256', secret).update('portal credential').digest('base64url');
  const [first, ...others] = secrets.session;
  return { ...secrets, portal: [credential(first), ...others.map(credential)] };
}
