import type { ModelFacts } from '../model.ts';
import { choice, imageFormat, seed, style } from '../options.ts';
import { minimaxImageSizes } from '../sizes.ts';

export const minimaxImage: ModelFacts = {
  id: 'minimax-image',
  provider: 'minimax-image',
  type: 'IMAGE',
  name: 'MiniMax Image',
  maker: 'MiniMax',
  versions: [{ id: 'image-01' }],
  inputs: [{ name: 'text', required: true, maxLength: 1_500 }],
  options: [choice('aspectRatio', Object.keys(minimaxImageSizes), '1:1'), style, imageFormat('jpeg'), seed],
  rules: [],
  frame: { aspectRatio: '1:1', sizes: minimaxImageSizes },
  quality: 80,
  time: { base: 8, perSecond: 0 },
  features: ['styles', 'chinese', 'ratios'],
  limitations: ['oneImage', 'textOnly'],
  sample: { options: { style: 'oil', aspectRatio: '3:2' } },
  example: { options: { style: 'watercolor', aspectRatio: '3:4' } },
};
