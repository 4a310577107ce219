import { encodeH264 } from './h264.ts';
import { encodeVp8 } from './vp8.ts';

/** A run of frames, encoded alone: it starts with a key frame, so segments can be made in any order and joined. */
export type VideoSegment = H264Segment | Vp8Segment;

export interface H264Segment {
  readonly codec: 'avc';
  readonly frames: number;
  /** A small MP4 that holds only this segment. */
  readonly mp4: Uint8Array<ArrayBuffer>;
}

export interface Vp8Segment {
  readonly codec: 'vp8';
  readonly frames: number;
  /** The frames one after another, all of them key frames. */
  readonly packets: Uint8Array<ArrayBuffer>;
  readonly packetSizes: readonly number[];
}

export interface SegmentSettings {
  readonly format: 'mp4' | 'webm';
  /** Pixels, even. */
  readonly width: number;
  readonly height: number;
  readonly frameRate: number;
  readonly frames: number;
  /** H.264 quantizer, 10 (best) to 51; 27 when absent. VP8 takes its quality from it. */
  readonly quantizer?: number;
}

/** Paints frame `index` (0 is the first of the segment) into a BT.709 limited-range I420 buffer that is reused. */
export type DrawFrame = (index: number, i420: Uint8Array) => void;

/**
 * Encodes one segment: H.264 for MP4, VP8 for WebM. Blocks the thread for most of its time: call it in a pool task.
 * `frame` is the I420 buffer to draw into, width * height * 1.5 bytes; one is made when absent.
 */
export async function encodeSegment(
  settings: SegmentSettings,
  draw: DrawFrame,
  frame: Uint8Array = new Uint8Array((settings.width * settings.height * 3) / 2),
): Promise<VideoSegment> {
  return settings.format === 'mp4' ? encodeH264(settings, draw, frame) : encodeVp8(settings, draw, frame);
}

/** Segment borders, one second each, as [first frame, frame after the last]. They never depend on the workers. */
export function segmentBorders(frames: number, frameRate: number): [number, number][] {
  const length = Math.max(1, Math.round(frameRate));
  const borders: [number, number][] = [];
  for (let from = 0; from < frames; from += length) borders.push([from, Math.min(frames, from + length)]);
  const last = borders.at(-1);
  if (borders.length > 1 && last && last[1] - last[0] < length / 3) {
    borders.pop();
    const previous = borders.at(-1);
    if (previous) previous[1] = last[1];
  }
  return borders;
}
