import { createRequire } from 'node:module';
import type { DrawFrame, H264Segment, SegmentSettings } from './video-segment.ts';

type Encoder = typeof import('h264-mp4-encoder');
const { createH264MP4Encoder }: Encoder = createRequire(import.meta.url)('h264-mp4-encoder');

const usualQuantizer = 27;
const fastest = 10;

/** H.264 baseline by minih264 in WebAssembly. */
export async function encodeH264(
  settings: SegmentSettings,
  draw: DrawFrame,
  frame: Uint8Array,
): Promise<H264Segment> {
  const encoder = await createH264MP4Encoder();
  try {
    encoder.width = settings.width;
    encoder.height = settings.height;
    encoder.frameRate = settings.frameRate;
    encoder.speed = fastest;
    encoder.quantizationParameter = settings.quantizer ?? usualQuantizer;
    encoder.groupOfPictures = settings.frames + 1;
    encoder.outputFilename = 'segment.mp4';
    encoder.initialize();
    for (let index = 0; index < settings.frames; index++) {
      draw(index, frame);
      encoder.addFrameYuv(frame);
    }
    encoder.finalize();
    const mp4 = encoder.FS.readFile(encoder.outputFilename).slice();
    encoder.FS.unlink(encoder.outputFilename);
    return { codec: 'avc', frames: settings.frames, mp4 };
  } finally {
    encoder.delete();
  }
}
