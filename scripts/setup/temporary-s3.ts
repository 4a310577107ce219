import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProject, projectNode } from './project-paths.mjs';

export interface TemporaryS3 {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** The only account of such a server. */
export const s3Account = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const;

/** A list of more than a thousand objects comes in pages, and s3rver writes where the next begins in an old cipher. */
const OLD_CIPHERS = '--openssl-legacy-provider';

/**
 * Starts a server of the S3 protocol that only this machine reaches, over a folder that is gone afterwards. It ends with
 * this process. Rejects with an Error when it does not start.
 */
export async function startTemporaryS3(buckets: readonly string[] = []): Promise<TemporaryS3> {
  const directory = mkdtempSync(path.join(tmpdir(), 'doitong-s3-'));
  const server = fork(inProject('scripts', 'setup', 's3-server.ts'), [directory, ...buckets], {
    execPath: projectNode,
    execArgv: [OLD_CIPHERS],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(server, 'exit');
  const died = ended.then(() => Promise.reject(new Error('The S3 server did not start.')));
  const [port] = await Promise.race([once(server, 'message'), died]);
  died.catch(() => {});
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGKILL');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
