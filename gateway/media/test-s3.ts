import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Settings } from './media-settings.ts';

const account = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** A server that speaks the protocol of S3, with one empty bucket. */
export async function startTestS3(): Promise<{ readonly s3: S3Settings; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 's3-'));
  const server = new S3rver({
    ...{ directory, port: 0, address: '127.0.0.1', silent: true },
    configureBuckets: [{ name: 'media' }],
  });
  const { port } = await server.run();
  return {
    s3: {
      bucket: 'media',
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      credentials: account,
    },
    async stop() {
      server.httpServer.closeAllConnections();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
