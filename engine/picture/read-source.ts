import sharp from 'sharp';
import { EngineError } from '../job.ts';

const pixelsMax = 100_000_000;

/**
 * The caller's image as RGB bytes, upright, cut to fill `width` x `height`.
 * Throws EngineError `unsupported-input` when the file is no image that can be read.
 */
export async function readSource(path: string, width: number, height: number): Promise<Uint8Array> {
  try {
    return await sharp(path, { limitInputPixels: pixelsMax })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .resize(width, height, { fit: 'cover', position: 'centre' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer();
  } catch (cause) {
    throw new EngineError('unsupported-input', 'The source image cannot be read as an image.', { cause });
  }
}
