import type { ModelFacts } from '../model.ts';
import { camera, choice, durationBetween, motionIntensity, seed, versionChoice } from '../options.ts';

const versions = [{ id: '1.0-lite' }, { id: '1.0-pro' }] as const;

export const seedance: ModelFacts = {
  id: 'seedance',
  provider: 'seedance',
  type: 'VIDEO',
  name: 'Seedance',
  maker: 'ByteDance',
  versions,
  inputs: [
    { name: 'text', required: true, maxLength: 4_000 },
    { name: 'image', required: false },
  ],
  options: [
    versionChoice(versions, '1.0-pro'),
    durationBetween(2, 12, 5),
    choice('resolution', ['480p', '720p', '1080p'], '720p'),
    choice('aspectRatio', ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9'], '16:9'),
    camera,
    motionIntensity,
    seed,
  ],
  rules: [],
  frame: { aspectRatio: '16:9', frameRate: 24 },
  quality: 85,
  time: { base: 30, perSecond: 8 },
  features: ['dance', 'people', 'reference', 'twelveSeconds'],
  limitations: ['imageReference', 'noSound'],
  sample: { options: { duration: 12, aspectRatio: '9:16', motionIntensity: 'high' } },
  example: { options: { duration: 5, aspectRatio: '16:9', resolution: '1080p', camera: 'orbit' } },
};
