import { ListObjectsV2Command, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { s3Account, startTemporaryS3 } from './temporary-s3.ts';

it('keeps more objects than one page of a list holds, and is gone when it is stopped', async () => {
  const server = await startTemporaryS3(['media']);
  const client = new S3Client({
    ...{ region: 'us-east-1', endpoint: server.endpoint, credentials: s3Account },
    ...{ forcePathStyle: true, maxAttempts: 1 },
  });
  for (const name of ['a', 'b', 'c'])
    await client.send(new PutObjectCommand({ Bucket: 'media', Key: name, Body: name }));
  const names: (string | undefined)[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client, pageSize: 2 }, { Bucket: 'media' }))
    names.push(...Contents.map(({ Key }) => Key));
  expect(names).toEqual(['a', 'b', 'c']);
  await server.stop();
  await expect(client.send(new ListObjectsV2Command({ Bucket: 'media' }))).rejects.toThrow('ECONNREFUSED');
});
