import type { ModelFacts } from '../model.ts';
import { choice, durationOf, negativePrompt, seed } from '../options.ts';

export const wan: ModelFacts = {
  id: 'wan',
  provider: 'wan',
  type: 'VIDEO',
  name: 'Wan 2.2',
  maker: 'Alibaba',
  versions: [{ id: '2.2' }],
  inputs: [{ name: 'text', required: true, maxLength: 800 }],
  options: [
    durationOf([5], 5),
    choice('resolution', ['480p', '1080p'], '1080p'),
    choice('aspectRatio', ['16:9', '9:16', '1:1', '4:3', '3:4'], '16:9'),
    negativePrompt,
    seed,
  ],
  rules: [],
  frame: { aspectRatio: '16:9', frameRate: 30 },
  quality: 78,
  time: { base: 50, perSecond: 10 },
  features: ['stable', 'ratios', 'draft'],
  limitations: ['fiveSeconds', 'textOnly', 'noSound'],
  sample: { options: { resolution: '1080p', aspectRatio: '16:9' } },
  example: { options: { resolution: '480p', aspectRatio: '9:16', negativePrompt: 'people, text' } },
};
