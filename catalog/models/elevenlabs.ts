import { elevenlabsLanguages } from '../languages.ts';
import type { ModelFacts } from '../model.ts';
import { amount, audioFormat, choice, sampleRate, seed, versionChoice } from '../options.ts';
import { elevenlabsVoices } from '../voices.ts';

const versions = [{ id: 'eleven_multilingual_v2' }, { id: 'eleven_v3' }] as const;

export const elevenlabs: ModelFacts = {
  id: 'elevenlabs',
  provider: 'elevenlabs',
  type: 'AUDIO',
  name: 'ElevenLabs',
  maker: 'ElevenLabs',
  versions,
  inputs: [
    { name: 'text', required: true, maxLength: 5_000 },
    { name: 'voice', required: false },
  ],
  options: [
    versionChoice(versions, 'eleven_v3'),
    choice('voice', elevenlabsVoices, 'rachel'),
    choice('emotion', ['neutral', 'excited', 'calm', 'sad', 'serious', 'friendly'], 'neutral'),
    amount('speed', { min: 0.7, max: 1.2, step: 0.01, default: 1, unit: 'x' }),
    amount('stability', { min: 0, max: 1, step: 0.01, default: 0.5 }),
    choice('language', elevenlabsLanguages, 'auto'),
    audioFormat,
    sampleRate(44_100),
    seed,
  ],
  rules: [{ when: { model: ['eleven_multilingual_v2'] }, option: 'emotion', values: ['neutral'] }],
  quality: 94,
  time: { base: 2, perSecond: 0.2 },
  features: ['natural', 'emotion', 'languages'],
  limitations: ['noCloning', 'emotionVersion'],
  sample: { options: { voice: 'rachel', emotion: 'excited', speed: 1 } },
  example: { options: { voice: 'george', emotion: 'calm', speed: 0.9, format: 'wav' } },
};
