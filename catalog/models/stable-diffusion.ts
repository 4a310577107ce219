import type { ModelFacts } from '../model.ts';
import {
  amount,
  choice,
  imageFormat,
  negativePrompt,
  seed,
  strength,
  style,
  versionChoice,
  words,
} from '../options.ts';
import { megapixelSizes } from '../sizes.ts';

const versions = [{ id: '3.5-medium' }, { id: '3.5-large' }, { id: '3.5-large-turbo' }] as const;

export const stableDiffusion: ModelFacts = {
  id: 'stable-diffusion',
  provider: 'stable-diffusion',
  type: 'IMAGE',
  name: 'Stable Diffusion 3.5',
  maker: 'Stability AI',
  versions,
  inputs: [
    { name: 'text', required: true, maxLength: 10_000 },
    { name: 'image', required: false },
  ],
  options: [
    versionChoice(versions, '3.5-large'),
    choice('aspectRatio', Object.keys(megapixelSizes), '1:1'),
    style,
    choice('control', ['none', 'canny', 'depth', 'pose'], 'none'),
    strength,
    amount('cfgScale', { min: 1, max: 10, step: 0.1, default: 4 }),
    words('loras', 500),
    imageFormat('png'),
    negativePrompt,
    seed,
  ],
  rules: [
    { when: { 'input.image': [false] }, option: 'control', values: ['none'] },
    { when: { 'input.image': [false] }, option: 'strength', values: [] },
  ],
  frame: { aspectRatio: '1:1', sizes: megapixelSizes },
  quality: 78,
  time: { base: 6, perSecond: 0 },
  features: ['open', 'control', 'loras', 'imageStart'],
  limitations: ['controlNeedsImage', 'oneMegapixel'],
  sample: { options: { style: 'anime', cfgScale: 5, aspectRatio: '16:9' } },
  example: { options: { style: 'pixel', aspectRatio: '1:1', negativePrompt: 'blur' } },
};
