import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolutionClass } from '#catalog/frame-size.ts';
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
      videoCodec: file.videoCodec ?? null,
      audioCodec: file.audioCodec ?? null,
      sampleRate: file.sampleRate ?? null,
      channels: file.channels ?? null,
      bytes: file.bytes,
      sha256: await sha256Of(file.path),
    },
  };
}

function resolutionOf({ width, height }: EngineFile, options: Options): string | null {
  if (typeof options.resolution === 'string') return options.resolution;
  return width && height ? resolutionClass({ width, height }) : null;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
