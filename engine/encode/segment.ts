import { encodeH264 } from './h264.ts';
import type { DrawFrame, SegmentSettings, VideoSegment } from './video-segment.ts';
import { encodeVp8 } from './vp8.ts';

export type { DrawFrame, H264Segment, SegmentSettings, VideoSegment, Vp8Segment } from './video-segment.ts';

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
