import sharp from 'sharp';
import { i420ToRgb } from './colour.ts';
import type { DrawFrame, SegmentSettings, Vp8Segment } from './video-segment.ts';

const framesInFlight = 3;

/** VP8 without a VP8 encoder: a lossy WebP is one VP8 key frame in a wrapper, so each frame is lifted out of a WebP. */
export async function encodeVp8(
  settings: SegmentSettings,
  draw: DrawFrame,
  frame: Uint8Array,
): Promise<Vp8Segment> {
  const { width, height, frames } = settings;
  const raw = { width, height, channels: 3 } as const;
  const quality = Math.max(30, Math.min(90, 112 - 2 * (settings.quantizer ?? 27)));
  const packets: Buffer[] = [];
  const inFlight: Promise<void>[] = [];
  for (let index = 0; index < frames; index++) {
    draw(index, frame);
    const pixels = i420ToRgb(frame, width, height);
    const webp = sharp(pixels, { raw }).webp({ quality, effort: 0 }).toBuffer();
    inFlight.push(
      webp.then((bytes) => {
        packets[index] = vp8Chunk(bytes);
      }),
    );
    if (inFlight.length >= framesInFlight) await inFlight.shift();
  }
  await Promise.all(inFlight);
  return {
    codec: 'vp8',
    frames,
    packets: new Uint8Array(Buffer.concat(packets)),
    packetSizes: packets.map((packet) => packet.length),
  };
}

function vp8Chunk(webp: Buffer): Buffer {
  const riffHeader = 12;
  for (let at = riffHeader; at + 8 <= webp.length; ) {
    const length = webp.readUInt32LE(at + 4);
    if (webp.toString('latin1', at, at + 4) === 'VP8 ') return webp.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
  }
  throw new Error('The WebP holds no VP8 frame.');
}
