import sharp, { type Sharp } from 'sharp';
import type { ImageJob } from '../job.ts';
import { labelImage } from '../label.ts';
import { imageXmp } from './image-metadata.ts';
import type { Scene } from './scene.ts';
import { applyStyle } from './style-pass.ts';

export interface FinishImageInput {
  readonly job: ImageJob;
  readonly scene: Scene;
  /** RGB bytes, `width` x `height`, which may be less than the job asks for. */
  readonly pixels: SharedArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** Style, size, label, metadata, file format. */
export async function runTask(input: FinishImageInput): Promise<{ bytes: Uint8Array }> {
  const { job, scene, width, height } = input;
  const painted = new Uint8Array(input.pixels).slice();
  const styled = await applyStyle(scene.style, painted, width, height, scene.seed);
  const full = await resize(styled, input);
  const label = labelImage(job.width, job.height);
  const marked = sharp(full, { raw: { width: job.width, height: job.height, channels: 3 } })
    .composite([{ input: Buffer.from(label.svg), left: label.margin, top: label.margin }])
    .removeAlpha()
    .withXmp(imageXmp({ prompt: job.prompt, seed: job.seed, style: scene.style }));
  return { bytes: new Uint8Array(await encode(marked, job.format).toBuffer()) };
}

async function resize(
  pixels: Uint8Array,
  { job, width, height, scene }: FinishImageInput,
): Promise<Uint8Array> {
  if (width === job.width && height === job.height) return pixels;
  const kernel = scene.style === 'pixel' ? 'nearest' : 'lanczos3';
  const larger = sharp(pixels, { raw: { width, height, channels: 3 } });
  return larger
    .resize(job.width, job.height, { kernel, fit: 'fill' })
    .sharpen({ sigma: 1.1 })
    .raw()
    .toBuffer();
}

function encode(image: Sharp, format: ImageJob['format']): Sharp {
  switch (format) {
    case 'png':
      return image.png({ compressionLevel: 3, adaptiveFiltering: true });
    case 'jpeg':
      return image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
    case 'webp':
      return image.webp({ quality: 88, effort: 2 });
  }
}
