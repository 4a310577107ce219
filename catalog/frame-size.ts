import type { Options } from '#contract/request.ts';
import type { Frame, Model } from './model.ts';

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** Exact pixels, both sides even, of what these options make; null where there is no picture. */
export function frameSize(model: Model, options: Options): FrameSize | null {
  const frame = model.frame;
  if (!frame) return null;
  const ratio = String(options.aspectRatio ?? frame.aspectRatio);
  return frame.sizes ? listedSize(frame, frame.sizes, ratio, options) : classSize(frame, ratio, options);
}

/** Frames per second; null for a still image or a sound. */
export function frameRate(model: Model): number | null {
  return model.frame?.frameRate ?? null;
}

/** The class of a picture as people call it: `1080p`, `4K`; null below 360 lines. */
export function resolutionClass(size: FrameSize): string | null {
  if (Math.max(size.width, size.height) >= 3_840) return '4K';
  const short = Math.min(size.width, size.height);
  const lines = [1080, 768, 720, 540, 480, 360].find((limit) => short >= limit);
  return lines ? `${lines}p` : null;
}

function listedSize(
  frame: Frame,
  sizes: NonNullable<Frame['sizes']>,
  ratio: string,
  options: Options,
): FrameSize {
  const listed = sizes[ratio];
  if (!listed) throw new Error(`No size is listed for the aspect ratio ${ratio}.`);
  const quality = frame.quality?.[String(options.quality)];
  if (quality && 'longSide' in quality) return longSideSize(quality.longSide, ratio);
  const scale = quality?.scale ?? 1;
  return { width: even(listed[0] * scale), height: even(listed[1] * scale) };
}

function longSideSize(longSide: number, ratio: string): FrameSize {
  const [across, down] = parts(ratio);
  const short = even((longSide * Math.min(across, down)) / Math.max(across, down));
  return across >= down ? { width: longSide, height: short } : { width: short, height: longSide };
}

/** `1080p` and `4K` name the short side: 1080 and 2160 pixels. */
function classSize(frame: Frame, ratio: string, options: Options): FrameSize {
  const resolution = String(options.resolution ?? frame.resolution ?? '720p');
  const short = resolution === '4K' ? 2_160 : Number.parseInt(resolution, 10);
  const [across, down] = parts(ratio);
  const long = even((short * Math.max(across, down)) / Math.min(across, down));
  return across >= down ? { width: long, height: short } : { width: short, height: long };
}

function parts(ratio: string): [number, number] {
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  return [across, down];
}

function even(pixels: number): number {
  return 2 * Math.round(pixels / 2);
}
