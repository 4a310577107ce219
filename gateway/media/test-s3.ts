import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { S3Settings } from './media-settings.ts';

/** The server of the S3 protocol that this run of the tests has. */
const endpoint = process.env.TEST_S3_ENDPOINT;

const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** A bucket of the test server, made where there is none of this name. */
export async function openTestBucket(bucket: string = randomUUID()): Promise<S3Settings> {
  if (endpoint === undefined) throw new Error('TEST_S3_ENDPOINT is set by vitest only.');
  const settings = { region: 'us-east-1', endpoint, credentials };
  const client = new S3Client({ ...settings, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: bucket })).catch((error: unknown) => {
    if (!(error instanceof S3ServiceException) || error.$metadata.httpStatusCode !== 409) throw error;
  });
  return { bucket, ...settings };
}
