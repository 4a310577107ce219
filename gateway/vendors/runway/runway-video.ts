import type RunwayML from '@runwayml/sdk';
import { fixed, nearestRatio } from '../adjust.ts';
import type { Ask } from '../ask.ts';
import { promptOf } from '../prompt.ts';

type Animated = Parameters<RunwayML['imageToVideo']['create']>[0];
type Written = Parameters<RunwayML['textToVideo']['create']>[0];

export type RunwayCall =
  | { readonly kind: 'image'; readonly body: Extract<Animated, { model: 'gen4_turbo' }> }
  | { readonly kind: 'text'; readonly body: Extract<Written, { model: 'gen4.5' }> };

/** Characters that Runway takes. */
const textMax = 1_000;

const pixels = {
  '16:9': '1280:720',
  '9:16': '720:1280',
  '4:3': '1104:832',
  '3:4': '832:1104',
  '1:1': '960:960',
  '21:9': '1584:672',
} as const;

/** An image is moved by Gen-4 Turbo; a text alone is filmed by Gen-4.5, which knows two shapes. */
export function runwayCall(ask: Ask): RunwayCall {
  const { read, image, seed } = ask;
  fixed(ask, 'model', 'gen-4');
  const promptText = promptOf(ask, ['camera', 'motionIntensity'], textMax);
  const duration = read.number('duration') ?? 5;
  if (image) {
    const ratio = pixels[nearestRatio(ask, ['16:9', '9:16', '4:3', '3:4', '1:1', '21:9'])];
    const text = promptText === '' ? {} : { promptText };
    return {
      kind: 'image',
      body: { model: 'gen4_turbo', promptImage: image, ratio, duration, seed, ...text },
    };
  }
  const ratio = pixels[nearestRatio(ask, ['16:9', '9:16'])];
  return { kind: 'text', body: { model: 'gen4.5', promptText, ratio, duration, seed } };
}
