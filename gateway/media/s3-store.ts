import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { isMediaKey, mediaType } from './media-format.ts';
import { type KeptMedia, MediaStoreError } from './media-store.ts';
import type { PathSigner } from './signed-path.ts';

export interface S3StoreOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** Where callers reach the gateway, without a slash at the end. */
  readonly publicUrl: string;
  readonly signer: PathSigner;
}

/** A media store in one bucket of an S3-compatible service. An object is there as a whole, or not at all. */
export function createS3Store({ client, bucket, publicUrl, signer }: S3StoreOptions): KeptMedia {
  const objectOf = (key: string) => {
    if (!isMediaKey(key)) throw new Error('not a media key');
    return { Bucket: bucket, Key: key };
  };
  return {
    put: async (key, file) => upload(client, objectOf(key), file),
    async stat(key) {
      const found = await absentAsNull(client.send(new HeadObjectCommand(objectOf(key))));
      return found && { bytes: found.ContentLength ?? 0, modifiedAt: found.LastModified?.getTime() ?? 0 };
    },
    url: (key, expiresAt) => publicUrl + signer.sign(key, expiresAt),
    async open(key, range) {
      const Range = range && `bytes=${range.start}-${range.end}`;
      const found = await absentAsNull(client.send(new GetObjectCommand({ ...objectOf(key), Range })));
      if (found === null) return null;
      if (!(found.Body instanceof Readable)) throw new Error('The object store answered without a file.');
      return found.Body;
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand(objectOf(key)));
    },
    async *keys() {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket })) {
        for (const { Key = '' } of page.Contents ?? []) if (isMediaKey(Key)) yield Key;
      }
    },
    removeLeftovers: async () => {},
  };
}

/** The service compares what it got with the digest, so half a file is never kept. */
async function upload(client: S3Client, object: { Bucket: string; Key: string }, file: string) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  const digest = hash.digest();
  const body = createReadStream(file);
  // Where sending fails at once the file is soon gone, and a stream that looked for it then would end the process.
  await once(body, 'open');
  const put = new PutObjectCommand({
    ...object,
    Body: body,
    ContentLength: bytes,
    ContentType: mediaType(object.Key),
    ChecksumSHA256: digest.toString('base64'),
  });
  const sent = client.send(put).finally(() => body.destroy());
  await sent.catch((cause) => {
    const message = 'The file was made but could not be kept now. Try again later.';
    throw new MediaStoreError(message, { cause });
  });
  return { bytes, sha256: digest.toString('hex') };
}

async function absentAsNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null;
    throw error;
  }
}
