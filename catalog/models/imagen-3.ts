import type { ModelFacts } from '../model.ts';
import { choice, imageFormat, negativePrompt, seed, versionChoice } from '../options.ts';
import { imagenSizes } from '../sizes.ts';

const versions = [{ id: 'fast-turbo' }, { id: 'medium' }, { id: 'large' }] as const;

export const imagen3: ModelFacts = {
  id: 'imagen-3',
  provider: 'imagen-3',
  type: 'IMAGE',
  name: 'Imagen 3',
  maker: 'Google',
  versions,
  inputs: [{ name: 'text', required: true, maxLength: 2_000 }],
  options: [
    versionChoice(versions, 'large'),
    choice('aspectRatio', Object.keys(imagenSizes), '1:1'),
    imageFormat('png'),
    negativePrompt,
    seed,
  ],
  rules: [],
  frame: { aspectRatio: '1:1', sizes: imagenSizes },
  quality: 92,
  time: { base: 9, perSecond: 0 },
  features: ['photo', 'prompt', 'sizes'],
  limitations: ['textOnly', 'fiveRatios'],
  sample: { options: { aspectRatio: '4:3' } },
  example: { options: { aspectRatio: '16:9', outputFormat: 'webp' } },
};
