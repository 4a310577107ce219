import type { ModelFacts } from '../model.ts';
import { choice, imageFormat, seed, strength, style, versionChoice } from '../options.ts';
import { megapixelSizes } from '../sizes.ts';

const versions = [{ id: 'pro' }, { id: 'max' }] as const;

export const fluxKontext: ModelFacts = {
  id: 'flux-kontext',
  provider: 'flux-kontext',
  type: 'IMAGE',
  name: 'FLUX.1 Kontext',
  maker: 'Black Forest Labs',
  versions,
  inputs: [
    { name: 'text', required: true, maxLength: 5_000 },
    { name: 'image', required: false },
  ],
  options: [
    versionChoice(versions, 'pro'),
    choice('aspectRatio', Object.keys(megapixelSizes), '1:1'),
    style,
    strength,
    imageFormat('png'),
    seed,
  ],
  rules: [{ when: { 'input.image': [false] }, option: 'strength', values: [] }],
  frame: { aspectRatio: '1:1', sizes: megapixelSizes },
  quality: 88,
  time: { base: 9, perSecond: 0 },
  features: ['edit', 'keep', 'style'],
  limitations: ['oneReference', 'oneMegapixel'],
  sample: { options: { model: 'max', style: 'watercolor', aspectRatio: '4:3' } },
  example: { options: { model: 'pro', aspectRatio: '16:9', style: 'sketch' } },
};
