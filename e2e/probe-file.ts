import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What ffprobe and the file system find in a file: pixels, seconds, frames and samples in a second, bytes. */
export interface ProbedFile {
  /** The containers that it can be: `mov`, `mp4`; of a picture, how it is coded: `png`. */
  readonly formats: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
  /** Null for a picture. */
  readonly duration: number | null;
  readonly video?: {
    readonly codec: string;
    readonly width: number;
    readonly height: number;
    readonly frameRate: number;
  };
  readonly audio?: { readonly codec: string; readonly sampleRate: number; readonly channels: number };
}

interface Stream {
  readonly codec_type: string;
  readonly codec_name: string;
  readonly width: number;
  readonly height: number;
  readonly avg_frame_rate: string;
  readonly sample_rate: string;
  readonly channels: number;
}

/** Reads a file with a reader that is none of ours. Throws what ffprobe says where it can not. */
export async function probeFile(bytes: Buffer): Promise<ProbedFile> {
  const folder = mkdtempSync(path.join(tmpdir(), 'probed-'));
  try {
    const file = path.join(folder, 'file');
    writeFileSync(file, bytes);
    const args = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', file];
    const { stdout } = await run('ffprobe', args);
    return { ...readProbe(JSON.parse(stdout)), ...sumOf(bytes) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readProbe({ format, streams }: { format: Record<string, string>; streams: readonly Stream[] }) {
  const video = streams.find(({ codec_type }) => codec_type === 'video');
  const audio = streams.find(({ codec_type }) => codec_type === 'audio');
  const names = format.format_name?.split(',') ?? [];
  const isPicture = names.some((name) => name.endsWith('_pipe') || name === 'image2');
  return {
    formats: isPicture ? [video?.codec_name.replace('mjpeg', 'jpeg') ?? ''] : names,
    duration: isPicture ? null : Number(format.duration),
    ...(video && {
      video: {
        codec: video.codec_name,
        width: video.width,
        height: video.height,
        frameRate: ratio(video.avg_frame_rate),
      },
    }),
    ...(audio && {
      audio: {
        codec: audio.codec_name,
        sampleRate: Number(audio.sample_rate),
        channels: audio.channels,
      },
    }),
  };
}

/** ffprobe writes rates as fractions: `25/1`. */
function ratio(text: string): number {
  const [above = 0, below = 1] = text.split('/').map(Number);
  return above / below;
}

function sumOf(bytes: Buffer): Pick<ProbedFile, 'bytes' | 'sha256'> {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
