import type { ModelFacts } from '../model.ts';
import { camera, choice, durationBetween, motionIntensity, seed, style } from '../options.ts';

export const vidu: ModelFacts = {
  id: 'vidu',
  provider: 'vidu',
  type: 'VIDEO',
  name: 'Vidu Q2',
  maker: 'Vidu AI',
  versions: [{ id: 'q2' }],
  inputs: [
    { name: 'text', required: true, maxLength: 3_000 },
    { name: 'image', required: false },
  ],
  options: [
    durationBetween(2, 8, 8),
    choice('resolution', ['360p', '540p', '720p', '1080p'], '720p'),
    choice('aspectRatio', ['16:9', '9:16', '1:1'], '16:9'),
    style,
    camera,
    motionIntensity,
    seed,
  ],
  rules: [],
  frame: { aspectRatio: '16:9', frameRate: 24 },
  quality: 76,
  time: { base: 20, perSecond: 5 },
  features: ['product', 'social', 'anyLength', 'imageStart'],
  limitations: ['eightSeconds', 'noSound'],
  sample: { options: { duration: 8, aspectRatio: '1:1', camera: 'orbit' } },
  example: { options: { duration: 4, aspectRatio: '9:16', style: 'anime', motionIntensity: 'high' } },
};
