import type { ModelFacts } from '../model.ts';
import { choice, imageFormat, seed } from '../options.ts';
import { megapixelSizes } from '../sizes.ts';

const ratios = Object.keys(megapixelSizes);

/** What the text-to-image models of Black Forest Labs have in common. */
const flux = {
  type: 'IMAGE',
  maker: 'Black Forest Labs',
  inputs: [{ name: 'text', required: true, maxLength: 5_000 }],
  rules: [],
  frame: { aspectRatio: '1:1', sizes: megapixelSizes },
} as const;

export const fluxDev: ModelFacts = {
  ...flux,
  id: 'flux-dev',
  provider: 'flux-dev',
  name: 'FLUX.1 [dev]',
  versions: [{ id: '1.0' }],
  options: [choice('aspectRatio', ratios, '1:1'), imageFormat('png'), seed],
  quality: 70,
  time: { base: 4, perSecond: 0 },
  features: ['drafts', 'ratios', 'formats'],
  limitations: ['textOnly', 'oneMegapixel'],
  sample: { options: { aspectRatio: '3:2' } },
  example: { options: { aspectRatio: '21:9', outputFormat: 'webp' } },
};

export const fluxPro: ModelFacts = {
  ...flux,
  id: 'flux-pro',
  provider: 'flux-pro',
  name: 'FLUX.1 [pro]',
  versions: [{ id: '1.0' }],
  options: [choice('aspectRatio', ratios, '1:1'), imageFormat('png'), seed],
  quality: 84,
  time: { base: 8, perSecond: 0 },
  features: ['detail', 'stable', 'ratios'],
  limitations: ['textOnly', 'oneMegapixel'],
  sample: { options: { aspectRatio: '16:9' } },
  example: { options: { aspectRatio: '3:4' } },
};

export const fluxPro11: ModelFacts = {
  ...flux,
  id: 'flux-pro-1.1',
  provider: 'flux-pro-1.1',
  name: 'FLUX 1.1 [pro]',
  versions: [{ id: '1.1' }],
  options: [choice('aspectRatio', ratios, '1:1'), imageFormat('png'), seed],
  quality: 90,
  time: { base: 5, perSecond: 0 },
  features: ['composition', 'prompt', 'fast'],
  limitations: ['textOnly', 'oneMegapixel'],
  sample: { options: { aspectRatio: '2:3', outputFormat: 'jpeg' } },
  example: { options: { aspectRatio: '16:9', outputFormat: 'png' } },
};

export const fluxUltra: ModelFacts = {
  ...flux,
  id: 'flux-ultra',
  provider: 'flux-ultra',
  name: 'FLUX 1.1 [pro] Ultra',
  versions: [{ id: '1.1-ultra' }],
  options: [
    choice('quality', ['standard', 'high', 'ultra'], 'ultra'),
    choice('aspectRatio', ratios, '16:9'),
    imageFormat('jpeg'),
    seed,
  ],
  frame: {
    aspectRatio: '16:9',
    sizes: megapixelSizes,
    quality: { standard: { scale: 1 }, high: { scale: 2 }, ultra: { longSide: 3_840 } },
  },
  quality: 96,
  time: { base: 12, perSecond: 0 },
  features: ['fourK', 'levels', 'ratios'],
  limitations: ['textOnly', 'heavyFiles'],
  sample: { options: { aspectRatio: '16:9', quality: 'ultra', seed: 42 } },
  example: { options: { aspectRatio: '3:2', quality: 'high' } },
};
