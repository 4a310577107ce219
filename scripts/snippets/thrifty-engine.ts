import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Engine, EngineJob, EngineResult } from '#engine/index.ts';

const sideMax = 256;
const secondsMax = 2;

/**
 * An engine that draws small, and makes a file of one shape once and hands out copies: what is tried is the way to the
 * file. `folder` keeps the files.
 */
export function createThriftyEngine(engine: Engine, folder: string): Engine {
  const made = new Map<string, Promise<EngineResult>>();
  const make = (job: EngineJob): Promise<EngineResult> => {
    const directory = path.join(folder, String(made.size));
    mkdirSync(directory, { recursive: true });
    return engine.run(job, { directory });
  };
  return {
    async run(asked, { directory, onProgress }) {
      const job = smaller(asked);
      const shape = shapeOf(job);
      const making = made.get(shape) ?? make(job);
      made.set(shape, making);
      const { file, notes } = await making;
      const copy = path.join(directory, path.basename(file.path));
      copyFileSync(file.path, copy);
      onProgress?.(1);
      return { file: { ...file, path: copy }, notes };
    },
    close: () => engine.close(),
  };
}

/** The same job in a frame of at most 256 pixels, even in both directions, and for two seconds at most. */
function smaller(job: EngineJob): EngineJob {
  if (job.kind === 'speech') return job;
  const scale = Math.min(1, sideMax / Math.max(job.width, job.height));
  const even = (pixels: number) => Math.max(2, 2 * Math.round((pixels * scale) / 2));
  const small = { ...job, width: even(job.width), height: even(job.height) };
  return small.kind === 'video'
    ? { ...small, durationSeconds: Math.min(small.durationSeconds, secondsMax) }
    : small;
}

/** What a job draws does not count, what it says does: it decides how long the file is. */
function shapeOf(job: EngineJob): string {
  const { prompt: _prompt, seed: _seed, ...rest } = { prompt: '', ...job };
  return JSON.stringify(rest, (_, value) =>
    typeof value === 'string' && path.isAbsolute(value) ? path.extname(value) : value,
  );
}
