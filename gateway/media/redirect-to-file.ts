import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { mediaType } from './media-format.ts';
import type { MediaStore } from './media-store.ts';
import { refuseGone } from './refuse-media.ts';
import type { AnswerFile } from './serve-media.ts';

export interface RedirectOptions {
  /** Of the service by the name under which callers reach it. */
  readonly client: S3Client;
  readonly bucket: string;
  readonly store: Pick<MediaStore, 'stat'>;
}

const SECONDS_MAX = 3_600;
/** A redirect is kept for less than the address it leads to works. */
const MARGIN_SECONDS = 60;

/** Answers 302 with an address of the service that works for an hour at most, and no longer than the one asked for. */
export function createRedirectAnswer({ client, bucket, store }: RedirectOptions): AnswerFile {
  return async (request, response, { key, secondsLeft, asAttachment }) => {
    if ((await store.stat(key)) === null) return refuseGone(response);
    const expiresIn = Math.max(1, Math.min(secondsLeft, SECONDS_MAX));
    const object = { Bucket: bucket, Key: key };
    const shown = {
      ResponseContentType: mediaType(key),
      ResponseCacheControl: `private, max-age=${secondsLeft}, immutable`,
      ...(asAttachment ? { ResponseContentDisposition: `attachment; filename="${key}"` } : {}),
    };
    const location =
      request.method === 'HEAD'
        ? await getSignedUrl(client, new HeadObjectCommand(object), { expiresIn })
        : await getSignedUrl(client, new GetObjectCommand({ ...object, ...shown }), { expiresIn });
    response.writeHead(302, {
      Location: location,
      'Content-Length': 0,
      'Cache-Control': `private, max-age=${Math.max(0, expiresIn - MARGIN_SECONDS)}`,
    });
    response.end();
  };
}
