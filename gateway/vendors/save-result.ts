import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Options } from '#contract/request.ts';
import { readBack } from '#engine/index.ts';
import { sniffBytes, sniffMedia } from '../media/sniff-media.ts';
import { producedFile } from '../providers/produced-file.ts';
import type { ProducedFile } from '../providers/provider.ts';
import type { VendorMedia } from './vendor-client.ts';
import { vendorError } from './vendor-failure.ts';

const known: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp', 'mp4', 'webm', 'mp3', 'wav']);

/**
 * Makes a result of what a vendor delivered at `path`: looks at the bytes rather than at what they are called, converts
 * an image to the asked format, and reads its facts back. Throws ProviderError when it is not what was asked for.
 */
export async function saveResult(
  path: string,
  { media, options, directory }: { media: VendorMedia; options: Options; directory: string },
): Promise<ProducedFile> {
  const sniffed = sniffMedia(await headOf(path));
  const extension = sniffed?.extension === 'jpg' ? 'jpeg' : sniffed?.extension;
  if (sniffed?.kind !== media || extension === undefined || !known.has(extension))
    throw vendorError('wrongFile');
  try {
    return await producedFile(await readBack(await inFormat(path, extension, options, directory)), options);
  } catch (cause) {
    throw vendorError('wrongFile', cause);
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffBytes), 0, sniffBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function inFormat(
  path: string,
  extension: string,
  options: Options,
  directory: string,
): Promise<string> {
  const { outputFormat } = options;
  const named = join(directory, `result.${extension}`);
  if (outputFormat !== 'png' && outputFormat !== 'jpeg' && outputFormat !== 'webp') {
    await rename(path, named);
    return named;
  }
  if (outputFormat === extension) {
    await rename(path, named);
    return named;
  }
  const converted = join(directory, `result.${outputFormat}`);
  await sharp(path).toFormat(outputFormat, { quality: 92 }).toFile(converted);
  return converted;
}
