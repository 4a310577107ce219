import { stripAccents } from '../picture/strip-accents.ts';

import { createRandom } from '../random.ts';

/** Where the camera looks: moved by (x, y) units of the picture's height, enlarged by `zoom` (at least 1). */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The view at a part of the video, 0 at its start, 1 at its end. */
export type Camera = (part: number) => View;

export type CameraMove = 'pan-left' | 'pan-right' | 'zoom-in' | 'zoom-out' | 'crane' | 'orbit' | 'static';

const spoken: readonly [CameraMove, RegExp][] = [
  ['zoom-in', /zoom.?in|push.?in|dolly.?in|aproxima|close.?up/],
  ['zoom-out', /zoom.?out|pull.?(?:back|out)|dolly.?out|afasta/],
  ['pan-left', /pan.?left|para a esquerda|truck.?left/],
  ['pan-right', /pan.?right|para a direita|truck.?right|travelling|tracking|\bpan\b|panoramica/],
  ['crane', /\bcrane (?:shot|up)|^crane|\btilt|\bsobe\b|aerial|\bdrone\b|\baere[ao]\b|\bjib\b/],
  ['orbit', /\borbit|\bgira\b|girando|rotat|\barc\b|\b360\b/],
  ['static', /\bstatic|\bestatic|camera fix[ao]|tripod|locked/],
];

export interface CameraRequest {
  readonly camera?: string;
  readonly prompt: string;
  readonly seed: number;
  readonly motion?: 'low' | 'medium' | 'high';
  readonly loop?: boolean;
}

const strengths = { low: 0.5, medium: 1, high: 1.3 };

/** The camera that was asked for, else the one the prompt speaks of, else one by the seed. */
export function createCamera({ camera = '', prompt, seed, motion = 'medium', loop }: CameraRequest): Camera {
  const random = createRandom(`camera ${seed} ${prompt}`);
  const find = (text: string) => spoken.find(([, pattern]) => pattern.test(stripAccents(text)))?.[0];
  const byChance = random.pick([
    'zoom-in',
    'zoom-in',
    'pan-right',
    'pan-left',
    'crane',
    'orbit',
    'zoom-out',
  ] as const);
  const move = find(camera) ?? find(prompt) ?? byChance;
  const strength = strengths[motion] * random.range(0.85, 1);
  const side = random.sign();
  return (part) => views[move](loop ? (1 - Math.cos(part * 2 * Math.PI)) / 2 : ease(part), strength, side);
}

const ease = (part: number) => part * 0.7 + part * part * (3 - 2 * part) * 0.3;

const views: Record<CameraMove, (q: number, strength: number, side: number) => View> = {
  'zoom-in': (q, k, side) => ({
    x: 0.012 * side * (q * 2 - 1),
    y: 0.012 * (q - 0.5),
    zoom: 1 + 0.17 * q * k,
  }),
  'zoom-out': (q, k, side) => ({ x: 0.012 * side * (q * 2 - 1), y: 0, zoom: 1 + 0.17 * (1 - q) * k }),
  'pan-left': (q, k) => ({ x: 0.085 * k * (1 - 2 * q), y: 0, zoom: 1.03 }),
  'pan-right': (q, k) => ({ x: 0.085 * k * (2 * q - 1), y: 0, zoom: 1.03 }),
  crane: (q, k, side) => ({ x: 0.02 * side * (q - 0.5), y: 0.042 * (1 - 2 * q) * k, zoom: 1.03 + 0.04 * q }),
  orbit: (q, k, side) => ({
    x: 0.07 * k * side * Math.sin((q - 0.5) * Math.PI),
    y: -0.008 * Math.cos((q - 0.5) * Math.PI * 2),
    zoom: 1.03 + 0.05 * Math.sin(q * Math.PI),
  }),
  static: () => ({ x: 0, y: 0, zoom: 1.02 }),
};
