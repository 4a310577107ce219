import type { GenerationType } from '#contract/request.ts';
import type { FileFacts } from './file-facts.ts';

/** A file as this browser has it: all of its bytes, and what they are. */
export interface ReadFile {
  readonly blob: Blob;
  readonly facts: FileFacts;
}

/**
 * Reads a whole file and finds out what it is: size, checksum, and what its header says. Throws when it can not be read,
 * with a sentence, or with the reason of the signal.
 */
export async function readFile(url: string, type: GenerationType, signal: AbortSignal): Promise<ReadFile> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const blob = await response.blob();
  const bytes = await blob.arrayBuffer();
  const inside = type === 'IMAGE' ? await readPicture(blob) : await readTracks(blob);
  signal.throwIfAborted();
  return { blob, facts: { bytes: blob.size, sha256: await sha256(bytes), ...inside } };
}

/** SHA-256 in hexadecimal; null on a page that has no cryptography because it came without TLS. */
async function sha256(bytes: ArrayBuffer): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function readPicture(blob: Blob): Promise<Partial<FileFacts>> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  bitmap.close();
  return { width, height };
}

/** The reader of containers is large, so it comes with the first sound or video. */
async function readTracks(blob: Blob): Promise<Partial<FileFacts>> {
  const { tracksOf } = await import('./read-tracks.ts');
  return tracksOf(blob);
}
