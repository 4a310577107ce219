import type { z } from 'zod';
import type { settingShape } from './setting-shape.ts';

/** Where media files are kept, when it is not the data folder. Addresses have no slash at the end. */
export interface S3Env {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly publicEndpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

type Source = Readonly<Record<string, string | undefined>>;

export function s3Settings(data: z.infer<typeof settingShape>, bucket: string): S3Env {
  const { S3_REGION: region, S3_ENDPOINT: endpoint, S3_PUBLIC_ENDPOINT: publicEndpoint } = data;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = data;
  const hasKey = accessKeyId !== undefined && secretAccessKey !== undefined;
  return {
    ...{ bucket, region },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(publicEndpoint === undefined ? {} : { publicEndpoint }),
    ...(hasKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  };
}

/** What of the S3 settings would be without effect, or half a key. */
export function s3Problems(given: Source): string[] {
  const set = Object.keys(given).filter((name) => name.startsWith('S3_') && given[name] !== undefined);
  if (set.length > 0 && given.S3_BUCKET === undefined) {
    return [`S3_BUCKET is missing; without it ${set.join(', ')} would have no effect`];
  }
  const half = (given.S3_ACCESS_KEY_ID === undefined) !== (given.S3_SECRET_ACCESS_KEY === undefined);
  return half ? ['S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together; give both, or neither'] : [];
}
