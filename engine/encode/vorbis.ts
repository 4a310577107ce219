import { createOggEncoder } from 'wasm-media-encoders';
import type { Sound } from './sound.ts';

const blockFrames = 8192;

/** An Ogg file of the sound. */
export async function encodeVorbis({
  samples,
  channels,
  sampleRate,
}: Sound): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = await createOggEncoder();
  encoder.configure({ sampleRate, channels, vbrQuality: 4 });
  const pages: Uint8Array[] = [];
  const frames = samples.length / channels;
  for (let at = 0; at < frames; at += blockFrames) {
    const count = Math.min(blockFrames, frames - at);
    const planes = Array.from({ length: channels }, (_, channel) =>
      Float32Array.from({ length: count }, (_, i) => samples[(at + i) * channels + channel] ?? 0),
    );
    // The encoder hands out a view of its own memory.
    pages.push(encoder.encode(planes).slice());
  }
  pages.push(encoder.finalize().slice());
  return new Uint8Array(Buffer.concat(pages));
}
