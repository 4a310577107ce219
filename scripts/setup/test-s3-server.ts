import { startTemporaryS3 } from './temporary-s3.ts';

/** Gives a run of vitest a server of the S3 protocol of its own, without buckets. */
export default async function startTestS3(): Promise<() => Promise<void>> {
  const { endpoint, stop } = await startTemporaryS3();
  process.env.TEST_S3_ENDPOINT = endpoint;
  return stop;
}
