import type { ModelFacts } from '../model.ts';
import { camera, choice, durationOf, seed, style, toggle, versionChoice } from '../options.ts';

const versions = [{ id: 'ray-2-flash' }, { id: 'ray-2' }] as const;

export const luma: ModelFacts = {
  id: 'luma',
  provider: 'luma',
  type: 'VIDEO',
  name: 'Luma Dream Machine',
  maker: 'Luma AI',
  versions,
  inputs: [
    { name: 'text', required: true, maxLength: 5_000 },
    { name: 'image', required: false },
  ],
  options: [
    versionChoice(versions, 'ray-2'),
    durationOf([5, 9], 5),
    choice('resolution', ['540p', '720p', '1080p'], '720p'),
    choice('aspectRatio', ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9', '9:21'], '16:9'),
    style,
    camera,
    toggle('loop', false),
    seed,
  ],
  rules: [],
  frame: { aspectRatio: '16:9', frameRate: 24 },
  quality: 82,
  time: { base: 40, perSecond: 10 },
  features: ['dream', 'loop', 'ratios', 'imageStart'],
  limitations: ['twoLengths', 'realism', 'noSound'],
  sample: { options: { duration: 9, loop: true, style: 'watercolor' } },
  example: { options: { duration: 5, aspectRatio: '21:9', style: 'cinematic', camera: 'pan-left' } },
};
