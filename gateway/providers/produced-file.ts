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
      videoCodec: codecName(file.videoCodec),
      audioCodec: codecName(file.audioCodec),
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

/** The name that people and players use for a codec string such as `avc1.420028`. */
function codecName(codec: string | undefined): string | null {
  const names = { avc1: 'h264', hvc1: 'hevc', av01: 'av1', vp08: 'vp8', vp09: 'vp9', mp4a: 'aac' };
  const family = codec?.split('.')[0] ?? '';
  return Object.entries(names).find(([id]) => id === family)?.[1] ?? codec ?? null;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
