import type { ModelFacts } from '../model.ts';
import { camera, choice, durationOf, motionIntensity, seed, style, versionChoice } from '../options.ts';

const versions = [{ id: 'HailuoI2V' }, { id: 'Hailuo-02' }] as const;

export const minimax: ModelFacts = {
  id: 'minimax',
  provider: 'minimax',
  type: 'VIDEO',
  name: 'MiniMax Hailuo-02',
  maker: 'MiniMax',
  versions,
  inputs: [
    { name: 'text', required: true, maxLength: 2_000 },
    { name: 'image', required: false },
  ],
  options: [
    versionChoice(versions, 'Hailuo-02'),
    durationOf([5, 6, 10], 6),
    choice('resolution', ['720p', '768p', '1080p'], '768p'),
    style,
    camera,
    motionIntensity,
    seed,
  ],
  rules: [{ when: { model: ['HailuoI2V'] }, option: 'input.image', values: [true] }],
  frame: { aspectRatio: '16:9', frameRate: 24 },
  quality: 86,
  time: { base: 60, perSecond: 20 },
  features: ['scene', 'motion', 'imageStart', 'tenSeconds'],
  limitations: ['landscape', 'noSound'],
  sample: { options: { duration: 10, resolution: '1080p', style: 'cinematic' } },
  example: { options: { duration: 6, camera: 'pan-right', motionIntensity: 'high' } },
};
