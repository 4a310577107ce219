import type { ModelFacts } from '../model.ts';
import { choice, durationOf, negativePrompt, seed, toggle, versionChoice } from '../options.ts';

const versions = [{ id: 'veo-3-fast' }, { id: 'veo-3' }] as const;

export const veo3: ModelFacts = {
  id: 'veo-3',
  provider: 'veo-3',
  type: 'VIDEO',
  name: 'Veo 3',
  maker: 'Google DeepMind',
  versions,
  inputs: [
    { name: 'text', required: true, maxLength: 4_000 },
    { name: 'image', required: false },
  ],
  options: [
    versionChoice(versions, 'veo-3'),
    durationOf([4, 6, 8], 8),
    choice('resolution', ['720p', '1080p', '4K'], '1080p'),
    choice('aspectRatio', ['16:9', '9:16', '1:1'], '16:9'),
    toggle('generateAudio', true),
    negativePrompt,
    seed,
  ],
  rules: [{ when: { model: ['veo-3-fast'] }, option: 'resolution', values: ['1080p', '720p'] }],
  frame: { aspectRatio: '16:9', frameRate: 24 },
  quality: 96,
  time: { base: 50, perSecond: 12 },
  features: ['physics', 'sound', 'fourK', 'imageStart'],
  limitations: ['lengths', 'fastResolution'],
  sample: { options: { duration: 8, resolution: '1080p', generateAudio: true } },
  example: { options: { duration: 6, aspectRatio: '9:16', generateAudio: true } },
};
