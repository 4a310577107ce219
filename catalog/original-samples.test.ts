import { describe, expect, test } from 'vitest';
import type { GenerateInput } from '#contract/request.ts';
import { checkRequest } from './check-request.ts';
import { estimateSeconds } from './estimate.ts';
import { modelForProvider, modelsOfType } from './models.ts';
import { quoteModel } from './quote.ts';

const pinned: readonly (GenerateInput & { provider: string })[] = [
  {
    type: 'VIDEO',
    provider: 'minimax',
    input: { text: 'A quiet valley' },
    options: { duration: 10, resolution: '1080p', style: 'cinematic' },
  },
  { type: 'VIDEO', provider: 'luma', input: { text: 'Waves at dusk' }, options: { duration: 9 } },
  {
    type: 'VIDEO',
    provider: 'kling',
    input: { text: 'Ships in space' },
    options: { mode: 'pro', duration: 10, aspectRatio: '16:9' },
  },
  {
    type: 'VIDEO',
    provider: 'runway',
    input: { text: 'Let her dance', image: 'https://example.com/character.jpg' },
    options: { motionIntensity: 'high', model: 'gen-3' },
  },
  {
    type: 'IMAGE',
    provider: 'flux-ultra',
    input: { text: 'A portrait' },
    options: { aspectRatio: '16:9', quality: 'ultra', seed: 42 },
  },
  {
    type: 'IMAGE',
    provider: 'flux-ultra',
    input: { text: 'A lamp' },
    options: { aspectRatio: '16:9', quality: 'ultra' },
  },
  {
    type: 'AUDIO',
    provider: 'elevenlabs',
    input: { text: 'Welcome' },
    options: { voice: 'rachel', emotion: 'excited', speed: 1.0 },
  },
  {
    type: 'AVATAR',
    provider: 'heygen',
    input: { text: 'Hello', voice: 'professional_female' },
    options: { avatarId: 'kate', background: 'modern_office', gesture: 'friendly' },
    webhookUrl: 'https://your-app.com/webhook',
  },
];

const automatic: readonly GenerateInput[] = [
  { type: 'VIDEO', input: { text: 'A dragon' }, priority: 'QUALITY' },
  { type: 'VIDEO', input: { text: 'An eagle' }, options: { duration: 10, resolution: '1080p' } },
  {
    type: 'VIDEO',
    input: { text: 'A street' },
    options: { duration: 10, resolution: '1080p', style: 'cinematic' },
  },
  { type: 'IMAGE', input: { text: 'A face' }, priority: 'QUALITY' },
];

describe('every request of the original page', () => {
  test.each(pinned)('is legal for $provider with $options', (request) => {
    const model = modelForProvider(request.provider);
    if (!model) throw new Error(`No model answers to ${request.provider}.`);
    const { problems, options } = checkRequest(model, request);
    expect(problems).toEqual([]);
    expect(options).toMatchObject(request.options ?? {});
    expect(quoteModel(model, request, options).creditCost).toBeGreaterThan(0);
    expect(estimateSeconds(model, request, options)).toBeGreaterThan(0);
  });

  test.each(automatic)('finds a $type model for $options', (request) => {
    const able = modelsOfType(request.type).filter(
      (model) => checkRequest(model, request).problems.length === 0,
    );
    expect(able.map((model) => model.id)).not.toEqual([]);
  });

  test('of flux-ultra costs the stated 200 credits', () => {
    const model = modelForProvider('flux-ultra');
    const request = pinned.find((sample) => sample.provider === 'flux-ultra');
    if (!model || !request) throw new Error('flux-ultra is gone.');
    expect(quoteModel(model, request, checkRequest(model, request).options).creditCost).toBe(200);
  });
});
