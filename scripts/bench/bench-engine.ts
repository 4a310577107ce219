import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createEngine, type Engine, type EngineJob } from '#engine/index.ts';
import { milliseconds, print } from './print.ts';

interface Sample {
  readonly what: string;
  /** Milliseconds that the first version of the engine took on two cores. */
  readonly floor: number;
  /** Milliseconds that it must take on two cores. */
  readonly goal: number;
  readonly job: EngineJob;
}

const picture = { prompt: 'A boat on the sea at dawn', seed: 42 };
const film = { kind: 'video', frameRate: 24, durationSeconds: 5, format: 'mp4', sound: true } as const;
const voice = { voice: { gender: 'female', variant: 2 }, speed: 1, language: 'en-US', seed: 42 } as const;
const text = 'This sentence is here to be spoken, and it is said more than once. ';

const samples: readonly Sample[] = [
  {
    what: 'image 1024 x 1024',
    floor: 1100,
    goal: 500,
    job: { kind: 'image', width: 1024, height: 1024, format: 'png', ...picture },
  },
  {
    what: 'video 720p, 5 s',
    floor: 3900,
    goal: 2500,
    job: { ...film, width: 1280, height: 720, ...picture },
  },
  {
    what: 'video 1080p, 5 s',
    floor: 6200,
    goal: 5000,
    job: { ...film, width: 1920, height: 1080, ...picture },
  },
  {
    what: 'speech, about 10 s',
    floor: 1100,
    goal: 800,
    job: { kind: 'speech', text: text.repeat(3), format: 'mp3', sampleRate: 44_100, ...voice },
  },
];

interface Run {
  readonly wall: number;
  /** Milliseconds of processor time by task. */
  readonly tasks: ReadonlyMap<string, number>;
}

async function run(engine: Engine, job: EngineJob, directory: string): Promise<Run> {
  const tasks = new Map<string, number>();
  const startedAt = performance.now();
  await engine.run(job, {
    directory,
    onTask: (task, processorMs) => tasks.set(task, (tasks.get(task) ?? 0) + processorMs),
  });
  return { wall: performance.now() - startedAt, tasks };
}

/** The engine alone, on two cores: its first file after a start, the middle of three later ones, and where their time goes. */
export async function benchEngine(): Promise<void> {
  const directory = await mkdtemp(path.join(tmpdir(), 'doitong-bench-'));
  try {
    for (const sample of samples) await benchSample(sample, directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function benchSample({ what, floor, goal, job }: Sample, directory: string): Promise<void> {
  const engine = createEngine({ processes: 2 });
  try {
    const first = await run(engine, job, directory);
    const later: Run[] = [];
    for (let index = 0; index < 3; index++) later.push(await run(engine, job, directory));
    const middle = later.sort((a, b) => a.wall - b.wall)[1] ?? first;
    print(`${what}, engine just started`, milliseconds(first.wall));
    const part = (of: number) => (middle.wall / of).toFixed(2);
    print(
      `${what}, engine warm`,
      milliseconds(middle.wall),
      `${part(goal)} of the goal`,
      `${part(floor)} of before`,
    );
    for (const [task, processorMs] of middle.tasks)
      print(`  ${task}, processor time`, milliseconds(processorMs));
  } finally {
    await engine.close();
  }
}
