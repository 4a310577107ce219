import type { GenerateInput } from '#contract/request.ts';
import { benchEngine } from './bench-engine.ts';
import { milliseconds, print } from './print.ts';
import { timeToResult } from './run-generation.ts';
import type { Product } from './start-product.ts';

interface Sample {
  readonly what: string;
  /** Length of the video, where its speed is worth comparing with real time. */
  readonly seconds?: number;
  readonly input: GenerateInput;
}

const text = 'A boat on the sea at dawn';
const speech = 'This sentence is here to be spoken, and it is said more than once. '.repeat(2);

const samples: readonly Sample[] = [
  { what: 'image 1024 x 1024', input: { type: 'IMAGE', provider: 'flux-dev', input: { text } } },
  {
    what: 'video 720p, 5 s',
    seconds: 5,
    input: {
      type: 'VIDEO',
      provider: 'kling',
      input: { text },
      options: { duration: 5, resolution: '720p' },
    },
  },
  {
    what: 'video 1080p, 5 s',
    seconds: 5,
    input: {
      type: 'VIDEO',
      provider: 'kling',
      input: { text },
      options: { duration: 5, resolution: '1080p' },
    },
  },
  { what: 'speech, about 10 s', input: { type: 'AUDIO', provider: 'elevenlabs', input: { text: speech } } },
  {
    what: 'avatar, one sentence',
    input: { type: 'AVATAR', provider: 'heygen', input: { text: 'Hello, I am made here.' } },
  },
];

/** The middle one of three runs, after one to warm up. */
async function middleTime(product: Product, input: GenerateInput): Promise<number> {
  await timeToResult(product, input);
  const times: number[] = [];
  for (let run = 0; run < 3; run++) times.push(await timeToResult(product, input));
  return times.sort((a, b) => a - b)[1] ?? Number.NaN;
}

/** Time from the request to the file, per medium, and what the engine alone takes. */
export async function benchMedia(product: Product): Promise<void> {
  for (const { what, seconds, input } of samples) {
    const time = await middleTime(product, input);
    const speed = seconds === undefined ? [] : [`${((seconds * 1000) / time).toFixed(2)} x real time`];
    print(`${what}, request to file`, milliseconds(time), ...speed);
  }
  await benchEngine();
}
