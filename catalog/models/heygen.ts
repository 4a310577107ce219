import { presenterLanguages } from '../languages.ts';
import type { ModelFacts } from '../model.ts';
import { amount, choice, seed } from '../options.ts';
import { presenterVoices } from '../voices.ts';

export const heygen: ModelFacts = {
  id: 'heygen',
  provider: 'heygen',
  type: 'AVATAR',
  name: 'HeyGen Avatar IV',
  maker: 'HeyGen',
  versions: [{ id: 'avatar-4' }],
  inputs: [
    { name: 'text', required: true, maxLength: 5_000 },
    { name: 'voice', required: false },
    { name: 'image', required: false },
  ],
  options: [
    choice('avatarId', ['kate', 'anna', 'sofia', 'luana', 'daniel', 'marcus', 'kenji', 'joao'], 'kate'),
    choice('background', ['studio', 'modern_office', 'newsroom', 'gradient', 'outdoors'], 'studio'),
    choice('gesture', ['neutral', 'friendly', 'formal', 'enthusiastic'], 'neutral'),
    choice('voice', presenterVoices, 'professional_female'),
    amount('speed', { min: 0.5, max: 1.5, step: 0.01, default: 1, unit: 'x' }),
    choice('language', presenterLanguages, 'auto'),
    choice('resolution', ['720p', '1080p'], '720p'),
    choice('aspectRatio', ['16:9', '9:16', '1:1'], '16:9'),
    seed,
  ],
  rules: [
    { when: { 'input.image': [true] }, option: 'avatarId', values: [] },
    { when: { 'input.image': [true] }, option: 'background', values: [] },
  ],
  defaults: [
    {
      when: { avatarId: ['daniel', 'marcus', 'kenji', 'joao'] },
      option: 'voice',
      value: 'professional_male',
    },
  ],
  frame: { aspectRatio: '16:9', frameRate: 25 },
  quality: 90,
  time: { base: 40, perSecond: 8 },
  features: ['presenters', 'scene', 'gestures', 'portrait'],
  limitations: ['textOnly', 'portraitScene'],
  sample: { options: { avatarId: 'kate', background: 'modern_office', gesture: 'friendly' } },
  example: {
    options: { avatarId: 'joao', background: 'newsroom', gesture: 'formal', voice: 'professional_male' },
  },
};
