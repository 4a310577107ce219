import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolutionClass } from '#catalog/frame-size.ts';
import { codecName } from '#contract/codec-name.ts';
import type { Options } from '#contract/request.ts';
import type { EngineFile } from '#engine/index.ts';
import type { ProducedFile } from './provider.ts';

/** Describes a finished file by what was read back from it. */
export async function producedFile(file: EngineFile, options: Options): Promise<ProducedFile> {
  return {
    path: file.path,
    mimeType: file.mimeType,
    metadata: {
      width: file.width ?? null,
      height: file.height ?? null,
      duration: file.durationSeconds ?? null,
      format: file.format,
      resolution: resolutionOf(file, options),
      frameRate: file.frameRate ?? null,
      videoCodec: file.videoCodec === undefined ? null : codecName(file.videoCodec),
      audioCodec: file.audioCodec === undefined ? null : codecName(file.audioCodec),
      sampleRate: file.sampleRate ?? null,
      channels: file.channels ?? null,
      bytes: file.bytes,
      sha256: await sha256Of(file.path),
    },
  };
}

/** A still picture is of no class but 4K: `768p` would say less than its size does. */
function resolutionOf({ width, height, frameRate }: EngineFile, options: Options): string | null {
  if (typeof options.resolution === 'string') return options.resolution;
  const found = width && height ? resolutionClass({ width, height }) : null;
  return frameRate || found === '4K' ? found : null;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
