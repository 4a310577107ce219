import { presenterLanguages } from '../languages.ts';
import type { ModelFacts } from '../model.ts';
import { choice, seed } from '../options.ts';
import { presenterVoices } from '../voices.ts';

export const hedra: ModelFacts = {
  id: 'hedra',
  provider: 'hedra',
  type: 'AVATAR',
  name: 'Hedra Character-3',
  maker: 'Hedra',
  versions: [{ id: 'character-3' }],
  inputs: [
    { name: 'image', required: true },
    { name: 'text', required: false, maxLength: 2_000 },
    { name: 'audio', required: false },
    { name: 'voice', required: false },
  ],
  oneOf: ['text', 'audio'],
  options: [
    choice('resolution', ['540p', '720p'], '720p'),
    choice('aspectRatio', ['1:1', '9:16', '16:9'], '1:1'),
    choice('voice', presenterVoices, 'friendly_female'),
    choice('emotion', ['neutral', 'excited', 'calm', 'sad', 'serious', 'friendly'], 'neutral'),
    choice('language', presenterLanguages, 'auto'),
    seed,
  ],
  rules: [
    { when: { 'input.audio': [true] }, option: 'input.text', values: [false] },
    { when: { 'input.audio': [true] }, option: 'voice', values: [] },
    { when: { 'input.audio': [true] }, option: 'emotion', values: [] },
    { when: { 'input.audio': [true] }, option: 'language', values: [] },
  ],
  frame: { aspectRatio: '1:1', frameRate: 25 },
  quality: 86,
  time: { base: 30, perSecond: 6 },
  features: ['portrait', 'lips', 'recording', 'expression'],
  limitations: ['frontal', 'textOrAudio'],
  sample: { options: { aspectRatio: '1:1', emotion: 'friendly' } },
  example: { options: { aspectRatio: '9:16', emotion: 'serious', voice: 'professional_female' } },
};
