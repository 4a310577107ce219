export interface SniffedMedia {
  readonly kind: 'image' | 'audio' | 'video';
  readonly mimeType: string;
  readonly extension: string;
}

/** Bytes that `sniffMedia` wants to see. */
export const sniffBytes = 64;

type Rule = readonly [(head: Buffer) => boolean, SniffedMedia];

const at = (offset: number, text: string) => (head: Buffer) =>
  head.subarray(offset, offset + text.length).equals(Buffer.from(text, 'latin1'));
const both = (a: (head: Buffer) => boolean, b: (head: Buffer) => boolean) => (head: Buffer) =>
  a(head) && b(head);
const media = (kind: SniffedMedia['kind'], mimeType: string, extension: string): SniffedMedia => ({
  kind,
  mimeType,
  extension,
});

const rules: readonly Rule[] = [
  [at(0, '\x89PNG\r\n\x1a\n'), media('image', 'image/png', 'png')],
  [at(0, '\xff\xd8\xff'), media('image', 'image/jpeg', 'jpg')],
  [at(0, 'GIF87a'), media('image', 'image/gif', 'gif')],
  [at(0, 'GIF89a'), media('image', 'image/gif', 'gif')],
  [both(at(0, 'RIFF'), at(8, 'WEBP')), media('image', 'image/webp', 'webp')],
  [both(at(0, 'RIFF'), at(8, 'WAVE')), media('audio', 'audio/wav', 'wav')],
  [both(at(4, 'ftyp'), at(8, 'avif')), media('image', 'image/avif', 'avif')],
  [both(at(4, 'ftyp'), at(8, 'M4A')), media('audio', 'audio/mp4', 'm4a')],
  [at(4, 'ftyp'), media('video', 'video/mp4', 'mp4')],
  [at(0, 'OggS'), media('audio', 'audio/ogg', 'ogg')],
  [at(0, 'fLaC'), media('audio', 'audio/flac', 'flac')],
  [at(0, '\x1a\x45\xdf\xa3'), media('video', 'video/webm', 'webm')],
  [at(0, 'ID3'), media('audio', 'audio/mpeg', 'mp3')],
  [isMpegFrame, media('audio', 'audio/mpeg', 'mp3')],
];

/** What the first bytes of a file say it is, whatever it is called. Null for anything else than media we know. */
export function sniffMedia(head: Buffer): SniffedMedia | null {
  return rules.find(([matches]) => matches(head))?.[1] ?? null;
}

/** Whether a file serves as the wanted input. Sound is also taken from mp4 and webm files. */
export function isKind(found: SniffedMedia | null, wanted: 'image' | 'audio'): found is SniffedMedia {
  if (wanted === 'image') return found?.kind === 'image';
  return found?.kind === 'audio' || found?.kind === 'video';
}

/** The header of an MPEG audio frame, layer III. */
function isMpegFrame(head: Buffer): boolean {
  const [first = 0, second = 0, third = 0] = head;
  const layer3 = first === 0xff && (second & 0xe6) === 0xe2;
  return layer3 && third >> 4 !== 0xf && third >> 4 !== 0 && ((third >> 2) & 3) !== 3;
}
