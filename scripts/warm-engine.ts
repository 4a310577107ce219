/** Makes a small file of each kind, so that what is compiled of the engine is kept before the first caller waits for it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine, EngineError, type EngineJob } from '#engine/index.ts';

const picture = { prompt: 'a boat on the sea', seed: 1, width: 128, height: 128 };
const voice = { voice: { gender: 'female', variant: 1 }, speed: 1 } as const;
const film = { frameRate: 24, format: 'mp4' } as const;
const jobs: readonly EngineJob[] = [
  { kind: 'image', format: 'png', ...picture },
  { kind: 'video', durationSeconds: 1, sound: true, ...film, ...picture },
  { kind: 'speech', text: 'One.', seed: 1, format: 'mp3', sampleRate: 44_100, ...voice },
  { kind: 'avatar', text: 'One.', seed: 1, width: 128, height: 128, ...film, ...voice },
];

const directory = await mkdtemp(path.join(tmpdir(), 'doitong-warm-'));
const engine = createEngine();
try {
  for (const job of jobs)
    await engine.run(job, { directory }).catch((error: unknown) => {
      // Speech is an optional package; the gateway tells callers when it is missing.
      if (!(error instanceof EngineError && error.code === 'unavailable')) throw error;
    });
} finally {
  await engine.close();
  await rm(directory, { recursive: true });
}
