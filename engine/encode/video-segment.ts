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
