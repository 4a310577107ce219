import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';

export interface TemporaryS3 {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** The only account of such a server. */
export const s3Account = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const;

/** Starts a server of the S3 protocol that only this machine reaches, over a folder that is gone afterwards. */
export async function startTemporaryS3(buckets: readonly string[] = []): Promise<TemporaryS3> {
  const directory = mkdtempSync(path.join(tmpdir(), 'doitong-s3-'));
  const server = new S3rver({
    ...{ directory, port: 0, address: '127.0.0.1', silent: true },
    configureBuckets: buckets.map((name) => ({ name })),
  });
  const { port } = await server.run();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      server.httpServer.closeAllConnections();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
