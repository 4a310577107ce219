import { requestLimits } from '#contract/limits.ts';
import { isKind, type SniffedMedia, sniffBytes, sniffMedia } from './sniff-media.ts';

const shape = /^data:[a-z0-9.+-]+\/[a-z0-9.+-]+;base64,/i;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

export function isDataUrl(value: string): boolean {
  return /^data:/i.test(value);
}

/**
 * What is wrong with a data URL that should hold an image or a recording, as a sentence; null when it is fine. A type among
 * `unreadable`, such as `audio/mp4`, is refused too.
 */
export function checkDataUrl(
  value: string,
  kind: 'image' | 'audio',
  unreadable: readonly string[] = [],
): string | null {
  const head = shape.exec(value)?.[0];
  if (!head) return 'Write the data URL as data:<type>;base64,<data>.';
  if (decodedBytes(value, head.length) > requestLimits.mediaBytesMax)
    return 'The file is larger than 10 MB. Send a smaller one.';
  const body = value.slice(head.length);
  if (body.length % 4 !== 0 || !base64.test(body)) return 'The data is not valid base64, with its padding.';
  const found = sniffMedia(Buffer.from(body.slice(0, sniffBytes * 2), 'base64'));
  if (!isKind(found, kind)) return wrongKind(kind, found);
  const mimeType = isSoundOnly(head, found) ? 'audio/mp4' : found.mimeType;
  return unreadable.includes(mimeType) ? wrongKind(kind, { ...found, mimeType }) : null;
}

/** Many recorders write sound under the brand of a film: then its declared type tells. */
const isSoundOnly = (head: string, { mimeType }: SniffedMedia) =>
  mimeType === 'video/mp4' && /^data:audio\//i.test(head);

/** The bytes of a data URL that `checkDataUrl` found fine. */
export function decodeDataUrl(value: string): Buffer {
  return Buffer.from(value.slice(value.indexOf(',') + 1), 'base64');
}

/** The sentence for a file that is not what the input wants. */
export function wrongKind(kind: 'image' | 'audio', found: SniffedMedia | null): string {
  const wanted = {
    image: 'an image: PNG, JPEG, WebP, GIF or AVIF',
    audio: 'a recording: WAV, MP3, OGG, FLAC or WebM',
  };
  const what = found ? `is ${found.mimeType}` : 'is of no type that is known here';
  return `The file ${what}. Send ${wanted[kind]}.`;
}

function decodedBytes(value: string, from: number): number {
  return (
    Math.floor(((value.length - from) * 3) / 4) - (value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0)
  );
}
