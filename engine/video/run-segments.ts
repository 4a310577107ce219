import { segmentBorders } from '../encode/segment.ts';
import type { VideoSegment } from '../encode/video-segment.ts';

/** Frames of a segment, `to` not included. */
export interface FrameRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Draws all segments of a video, each with one of the `spaces` while it is drawn: as many run at a time as there are spaces.
 * Answers them in order; `onDrawn` hears the part that is done, 0 to 1.
 */
export async function runSegments<Space>(
  frames: number,
  frameRate: number,
  spaces: readonly Space[],
  draw: (range: FrameRange, space: Space) => Promise<VideoSegment>,
  onDrawn: (part: number) => void,
): Promise<VideoSegment[]> {
  const waiting = segmentBorders(frames, frameRate).map(([from, to], index) => ({ from, to, index }));
  const segments: VideoSegment[] = [];
  let drawn = 0;
  const drawInto = async (space: Space) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      segments[next.index] = await draw(next, space);
      drawn += next.to - next.from;
      onDrawn(drawn / frames);
    }
  };
  await Promise.all(spaces.map(drawInto));
  return segments;
}
