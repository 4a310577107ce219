import type { GenerateInput } from '#contract/request.ts';

/** The sample requests of the first documentation. They are promises: each of them stays legal. */
export const pinnedSamples: readonly (GenerateInput & { provider: string })[] = [
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

/** Those that leave the choice of the model to the gateway. */
export const automaticSamples: readonly GenerateInput[] = [
  { type: 'VIDEO', input: { text: 'A dragon' }, priority: 'QUALITY' },
  { type: 'VIDEO', input: { text: 'An eagle' }, options: { duration: 10, resolution: '1080p' } },
  {
    type: 'VIDEO',
    input: { text: 'A street' },
    options: { duration: 10, resolution: '1080p', style: 'cinematic' },
  },
  { type: 'IMAGE', input: { text: 'A face' }, priority: 'QUALITY' },
];
