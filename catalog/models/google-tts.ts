import { googleLanguages } from '../languages.ts';
import type { ModelFacts } from '../model.ts';
import { amount, audioFormat, choice, sampleRate, seed, toggle, versionChoice } from '../options.ts';
import { googleVoices } from '../voices.ts';

const versions = [{ id: 'standard' }, { id: 'wavenet' }, { id: 'neural2' }] as const;

export const googleTts: ModelFacts = {
  id: 'google-tts',
  provider: 'google-tts',
  type: 'AUDIO',
  name: 'Google Text-to-Speech',
  maker: 'Google Cloud',
  versions,
  inputs: [
    { name: 'text', required: true, maxLength: 5_000 },
    { name: 'voice', required: false },
  ],
  options: [
    versionChoice(versions, 'wavenet'),
    choice('voice', googleVoices, 'female-1'),
    choice('language', googleLanguages, 'auto'),
    amount('speed', { min: 0.25, max: 4, step: 0.01, default: 1, unit: 'x' }),
    amount('pitch', { min: -20, max: 20, step: 0.1, default: 0, unit: 'st' }),
    toggle('ssml', false),
    audioFormat,
    sampleRate(24_000),
    seed,
  ],
  rules: [],
  quality: 80,
  time: { base: 1, perSecond: 0.1 },
  features: ['ssml', 'languages', 'pace'],
  limitations: ['noEmotion', 'sixVoices'],
  sample: { options: { voice: 'female-2', language: 'en-US', speed: 0.95 } },
  example: { options: { voice: 'male-1', speed: 1.1, format: 'wav' } },
};
