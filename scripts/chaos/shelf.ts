import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { DataPlace } from './data-place.ts';

/** The media files as they lie there, whatever the books say. */
export interface Shelf {
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array>;
}

export function openShelf({ dataDir, s3 }: DataPlace): Shelf {
  return s3 === undefined ? folderShelf(path.join(dataDir, 'media')) : bucketShelf(s3);
}

function folderShelf(folder: string): Shelf {
  return {
    names: async () => readdirSync(folder),
    read: async (name) => readFileSync(path.join(folder, name)),
  };
}

function bucketShelf({ bucket, ...settings }: NonNullable<DataPlace['s3']>): Shelf {
  const client = new S3Client({ ...settings, forcePathStyle: true });
  return {
    async names() {
      const names: string[] = [];
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket })) {
        names.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
      }
      return names;
    },
    async read(name) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    },
  };
}
