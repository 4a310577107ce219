import type { ModelFacts } from '../model.ts';
import { camera, choice, durationBetween, motionIntensity, seed, versionChoice } from '../options.ts';
import { runwaySizes } from '../sizes.ts';

const versions = [
  { id: 'gen-2', servedBy: 'gen-4' },
  { id: 'gen-3', servedBy: 'gen-4' },
  { id: 'gen-4' },
] as const;

export const runway: ModelFacts = {
  id: 'runway',
  provider: 'runway',
  type: 'VIDEO',
  name: 'Runway Gen-4',
  maker: 'Runway',
  versions,
  inputs: [
    { name: 'text', required: false, maxLength: 1_000 },
    { name: 'image', required: false },
  ],
  oneOf: ['text', 'image'],
  options: [
    versionChoice(versions, 'gen-4'),
    durationBetween(2, 10, 5),
    choice('aspectRatio', Object.keys(runwaySizes), '16:9'),
    motionIntensity,
    camera,
    seed,
  ],
  rules: [],
  frame: { aspectRatio: '16:9', sizes: runwaySizes, frameRate: 24 },
  quality: 88,
  time: { base: 25, perSecond: 6 },
  features: ['imageOnly', 'ratios', 'anyLength', 'motion'],
  limitations: ['retired', 'hd', 'noSound'],
  sample: { options: { duration: 8, aspectRatio: '21:9', camera: 'orbit' } },
  example: { options: { duration: 5, aspectRatio: '1:1', camera: 'static', motionIntensity: 'low' } },
};

export const runwayAnimation: ModelFacts = {
  ...runway,
  id: 'runway-animation',
  name: 'Runway Animation',
  inputs: [
    { name: 'text', required: false, maxLength: 1_000 },
    { name: 'image', required: true },
  ],
  oneOf: undefined,
  features: ['imageOnly', 'ratios', 'motion'],
  limitations: ['crop', 'retired', 'noSound'],
  sample: { options: { model: 'gen-4', motionIntensity: 'high' } },
  example: { options: { duration: 5, camera: 'zoom-out', motionIntensity: 'low' } },
};
