import type { KeptMedia } from './media-store.ts';
import type { AnswerFile } from './serve-media.ts';

/** A bucket of an S3-compatible service, which exists. */
export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** Address of a service other than Amazon's. */
  readonly endpoint?: string;
  /** The same by the name under which callers reach it, where that is another one. */
  readonly publicEndpoint?: string;
  /** Absent: found as the AWS tools do, such as by the role of the machine. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export interface MediaSettings {
  readonly dataDir: string;
  /** Where callers reach the gateway, without a slash at the end. */
  readonly publicUrl: string;
  /** Absent: files are kept in `dataDir`. */
  readonly s3?: S3Settings;
}

export interface OpenedMedia {
  readonly media: KeptMedia;
  readonly answerFile: AnswerFile;
}
