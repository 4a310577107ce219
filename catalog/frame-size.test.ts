import { describe, expect, test } from 'vitest';
import type { Options } from '#contract/request.ts';
import { frameRate, frameSize, resolutionClass } from './frame-size.ts';
import type { Model } from './model.ts';
import { modelForProvider } from './models.ts';

function model(provider: string): Model {
  const found = modelForProvider(provider);
  if (!found) throw new Error(`No model answers to ${provider}.`);
  return found;
}

describe('the size of a picture', () => {
  test.each<[string, Options, number, number]>([
    ['kling', { resolution: '1080p', aspectRatio: '16:9' }, 1920, 1080],
    ['kling', { resolution: '1080p', aspectRatio: '9:16' }, 1080, 1920],
    ['kling', { resolution: '720p', aspectRatio: '1:1' }, 720, 720],
    ['minimax', { resolution: '768p' }, 1366, 768],
    ['wan', { resolution: '480p', aspectRatio: '16:9' }, 854, 480],
    ['veo-3', { resolution: '4K', aspectRatio: '16:9' }, 3840, 2160],
    ['luma', { resolution: '1080p', aspectRatio: '21:9' }, 2520, 1080],
    ['runway', { aspectRatio: '4:3' }, 1104, 832],
    ['flux-dev', { aspectRatio: '1:1' }, 1024, 1024],
    ['flux-ultra', { aspectRatio: '16:9', quality: 'ultra' }, 3840, 2160],
    ['flux-ultra', { aspectRatio: '2:3', quality: 'ultra' }, 2560, 3840],
    ['flux-ultra', { aspectRatio: '16:9', quality: 'high' }, 2688, 1536],
    ['flux-krea', { aspectRatio: '1:1', quality: 'fast' }, 768, 768],
    ['heygen', { resolution: '720p', aspectRatio: '16:9' }, 1280, 720],
  ])('of %s with %j is %i x %i', (provider, options, width, height) => {
    expect(frameSize(model(provider), options)).toEqual({ width, height });
  });

  test('does not exist for a sound', () => {
    expect(frameSize(model('elevenlabs'), {})).toBeNull();
  });
});

test('frames per second exist for moving pictures only', () => {
  expect([frameRate(model('kling')), frameRate(model('heygen'))]).toEqual([24, 25]);
  expect([frameRate(model('flux-dev')), frameRate(model('google-tts'))]).toEqual([null, null]);
});

test.each([
  [3840, 2160, '4K'],
  [2560, 3840, '4K'],
  [1920, 1080, '1080p'],
  [1366, 768, '768p'],
  [854, 480, '480p'],
  [320, 240, null],
])('%i x %i is called %s', (width, height, name) => {
  expect(resolutionClass({ width, height })).toBe(name);
});
