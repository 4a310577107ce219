import type { PolishedSpeech } from './polish-speech.ts';

const headerBytes = 44;
const bytesPerSample = 2;

/** A mono 16-bit WAV file with a title and a comment, filled block by block into memory of its final size. */
export interface WavFile {
  add(block: Float32Array): void;
  /** The whole file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function createWav(
  { sampleRate, totalSamples }: Pick<PolishedSpeech, 'sampleRate' | 'totalSamples'>,
  tags: { readonly title: string; readonly comment: string },
): WavFile {
  const soundBytes = totalSamples * bytesPerSample;
  const list = infoList({ INAM: tags.title, ICMT: tags.comment });
  const bytes = new Uint8Array(headerBytes + soundBytes + list.length);
  const view = new DataView(bytes.buffer);
  writeText(bytes, 0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  writeText(bytes, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * bytesPerSample, true);
  view.setUint16(32, bytesPerSample, true);
  view.setUint16(34, 8 * bytesPerSample, true);
  writeText(bytes, 36, 'data');
  view.setUint32(40, soundBytes, true);
  bytes.set(list, headerBytes + soundBytes);
  let at = headerBytes;
  const add = (block: Float32Array) => {
    for (const value of block) {
      view.setInt16(at, Math.round(Math.max(-1, Math.min(1, value)) * 32_767), true);
      at += bytesPerSample;
    }
  };
  return { add, bytes };
}

/** A LIST chunk of type INFO. Texts end in a zero and have an even length. */
function infoList(tags: Readonly<Record<string, string>>): Uint8Array {
  const parts = Object.entries(tags).map(([name, text]) => {
    const size = Buffer.byteLength(text) + 1;
    const part = Buffer.alloc(8 + size + (size % 2));
    part.write(name, 0, 'latin1');
    part.writeUInt32LE(size, 4);
    part.write(text, 8);
    return part;
  });
  const body = Buffer.concat([Buffer.from('INFO'), ...parts]);
  const list = Buffer.alloc(8 + body.length);
  list.write('LIST');
  list.writeUInt32LE(body.length, 4);
  body.copy(list, 8);
  return list;
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}
