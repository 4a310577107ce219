import type { ModelFacts } from '../model.ts';
import {
  amount,
  camera,
  choice,
  durationOf,
  motionIntensity,
  negativePrompt,
  seed,
  style,
  versionChoice,
} from '../options.ts';

const versions = [
  { id: '1.0' },
  { id: '1.5' },
  { id: '1.6' },
  { id: '2.0' },
  { id: '2.1' },
  { id: '2.1-master' },
] as const;

export const kling: ModelFacts = {
  id: 'kling',
  provider: 'kling',
  type: 'VIDEO',
  name: 'Kling',
  maker: 'Kuaishou Technology',
  versions,
  inputs: [
    { name: 'text', required: true, maxLength: 2_500 },
    { name: 'image', required: false },
  ],
  options: [
    versionChoice(versions, '2.1'),
    choice('mode', ['standard', 'pro'], 'standard'),
    durationOf([5, 10], 5),
    choice('resolution', ['720p', '1080p'], '1080p'),
    choice('aspectRatio', ['16:9', '9:16', '1:1'], '16:9'),
    style,
    camera,
    motionIntensity,
    amount('cfgScale', { min: 0, max: 1, step: 0.01, default: 0.5 }),
    negativePrompt,
    seed,
  ],
  rules: [
    { when: { model: ['1.0'] }, option: 'mode', values: ['standard'] },
    { when: { model: ['1.5', '2.0', '2.1-master'] }, option: 'mode', values: ['pro'] },
    { when: { model: ['1.0'] }, option: 'resolution', values: ['720p'] },
  ],
  frame: { aspectRatio: '16:9', frameRate: 24 },
  quality: 90,
  time: { base: 60, perSecond: 18 },
  features: ['versions', 'modes', 'motion', 'imageStart'],
  limitations: ['twoLengths', 'noSound', 'oldestVersion'],
  sample: { options: { mode: 'pro', duration: 10, aspectRatio: '16:9' } },
  example: { options: { duration: 5, aspectRatio: '9:16', camera: 'zoom-in', style: 'cinematic' } },
};

export const klingAnimation: ModelFacts = {
  ...kling,
  id: 'kling-animation',
  name: 'Kling Animation',
  maker: 'Kuaishou Technology',
  inputs: [
    { name: 'text', required: true, maxLength: 2_500 },
    { name: 'image', required: true },
  ],
  features: ['imageStart', 'motion', 'modes'],
  limitations: ['crop', 'twoLengths', 'noSound'],
  sample: { options: { duration: 5, motionIntensity: 'low', camera: 'zoom-in' } },
  example: { options: { duration: 10, camera: 'pan-right', motionIntensity: 'medium' } },
};
