import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { MediaSettings, S3Settings } from './media/media-settings.ts';
import { openTestBucket } from './media/test-s3.ts';
import type { StorePlace } from './store/store-place.ts';
import { testPlace } from './store/test-store.ts';

/** Where a gateway under test keeps everything. */
export type TestPlace = StorePlace & Pick<MediaSettings, 's3'>;

/** Of a folder, in this run of the tests: the folder itself, or a database and a bucket, the same for all who ask. */
export async function gatewayPlace(dataDir: string): Promise<TestPlace> {
  const place = await testPlace(dataDir);
  if (place.databaseUrl === undefined) return place;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 32);
  return { ...place, s3: await openTestBucket(`media-${name}`) };
}

/** The names of the media files that are there, sorted, whether or not anybody knows of them. */
export async function mediaNames({ dataDir, s3 }: TestPlace): Promise<string[]> {
  if (s3 === undefined) return readdirSync(join(dataDir, 'media')).sort();
  const { Contents = [] } = await clientOf(s3).send(new ListObjectsV2Command({ Bucket: s3.bucket }));
  return Contents.map(({ Key = '' }) => Key).sort();
}

/** Puts a file there that nobody knows of. */
export async function putMedia({ dataDir, s3 }: TestPlace, name: string, content: string): Promise<void> {
  if (s3 === undefined) writeFileSync(join(dataDir, 'media', name), content);
  else await clientOf(s3).send(new PutObjectCommand({ Bucket: s3.bucket, Key: name, Body: content }));
}

function clientOf({ region, endpoint, credentials }: S3Settings): S3Client {
  return new S3Client({ region, forcePathStyle: true, ...{ endpoint, credentials } });
}
