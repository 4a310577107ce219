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

/**
 * Segment borders as [first frame, frame after the last]: alike in length, about a second, and four at a time so that two or
 * four threads end together. They never depend on the workers.
 */
export function segmentBorders(frames: number, frameRate: number): [number, number][] {
  const count = segmentCount(frames / frameRate);
  const border = (index: number) => Math.round((index * frames) / count);
  return Array.from({ length: count }, (_, index) => [border(index), border(index + 1)]);
}

function segmentCount(seconds: number): number {
  if (seconds < 3) return seconds < 1 ? 1 : 2;
  return 4 * Math.max(1, Math.round(seconds / 5));
}
