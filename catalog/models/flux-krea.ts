import type { ModelFacts } from '../model.ts';
import { choice, imageFormat, seed } from '../options.ts';
import { megapixelSizes } from '../sizes.ts';

export const fluxKrea: ModelFacts = {
  id: 'flux-krea',
  provider: 'flux-krea',
  type: 'IMAGE',
  name: 'FLUX.1 Krea',
  maker: 'Krea',
  versions: [{ id: '1.0' }],
  inputs: [{ name: 'text', required: true, maxLength: 5_000 }],
  options: [
    choice('quality', ['fast', 'standard', 'high'], 'standard'),
    choice('aspectRatio', Object.keys(megapixelSizes), '1:1'),
    imageFormat('png'),
    seed,
  ],
  rules: [],
  frame: {
    aspectRatio: '1:1',
    sizes: megapixelSizes,
    quality: { fast: { scale: 0.75 }, standard: { scale: 1 }, high: { scale: 1.5 } },
  },
  quality: 79,
  time: { base: 4, perSecond: 0 },
  features: ['levels', 'natural', 'ratios'],
  limitations: ['textOnly', 'fastSize'],
  sample: { options: { quality: 'high', aspectRatio: '3:4' } },
  example: { options: { quality: 'standard', aspectRatio: '16:9' } },
};
