import { expect, test } from 'vitest';
import type { GenerateInput, Options } from '#contract/request.ts';
import { estimateSeconds, mediaSeconds } from './estimate.ts';
import type { Model } from './model.ts';
import { modelForProvider } from './models.ts';

function model(provider: string): Model {
  const found = modelForProvider(provider);
  if (!found) throw new Error(`No model answers to ${provider}.`);
  return found;
}

function video(options: Options, engine?: 'LIVE' | 'SIMULATED'): number {
  return estimateSeconds(model('kling'), { type: 'VIDEO', input: { text: 'A boat' } }, options, engine);
}

test('more seconds and more pixels take longer', () => {
  const hd: Options = { duration: 5, resolution: '720p', aspectRatio: '16:9' };
  expect(video({ ...hd, duration: 10 })).toBeGreaterThan(video(hd));
  expect(video({ ...hd, resolution: '1080p' })).toBeGreaterThan(video(hd));
});

test("a maker's own model takes the time it is known for", () => {
  const { time } = model('kling');
  expect(video({ duration: 10 }, 'LIVE')).toBe(time.base + 10 * time.perSecond);
});

test('speech is as long as its text at its speed', () => {
  const request: GenerateInput = { type: 'AUDIO', input: { text: 'x'.repeat(150) } };
  expect(mediaSeconds(model('google-tts'), request, {})).toBe(10);
  expect(mediaSeconds(model('google-tts'), request, { speed: 2 })).toBe(5);
});

test('an image has no length and still takes a whole second', () => {
  const request: GenerateInput = { type: 'IMAGE', input: { text: 'A boat' } };
  expect(mediaSeconds(model('flux-dev'), request, {})).toBe(0);
  expect(estimateSeconds(model('flux-dev'), request, { aspectRatio: '1:1' })).toBe(1);
});
