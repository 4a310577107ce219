import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { MediaSettings, OpenedMedia, S3Settings } from './media-settings.ts';
import { createRedirectAnswer } from './redirect-to-file.ts';
import { createS3Store } from './s3-store.ts';
import type { PathSigner } from './signed-path.ts';

/** The files in a bucket, and redirects to where they are. */
export function openS3Media(s3: S3Settings, { publicUrl }: MediaSettings, signer: PathSigner): OpenedMedia {
  const { bucket, endpoint, publicEndpoint = endpoint } = s3;
  const media = createS3Store({ client: clientAt(s3, endpoint), bucket, publicUrl, signer });
  const answerFile = createRedirectAnswer({ client: clientAt(s3, publicEndpoint), bucket, store: media });
  return { media, answerFile };
}

function clientAt({ region, credentials }: S3Settings, endpoint: string | undefined): S3Client {
  const config: S3ClientConfig = {
    region,
    // Services other than Amazon's know the bucket by the path, and not every checksum.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === undefined ? {} : { credentials }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  };
  return new S3Client(config);
}
