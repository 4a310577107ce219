import { createRandom } from '../random.ts';
import type { Colour } from './layer.ts';
import { isDark } from './layers/sky.ts';
import { neonColour, paperColour } from './layers/wall.ts';
import type { Scene } from './scene.ts';
import { luminance, mixColour, scaleColour } from './shade.ts';
import type { Ink } from './subjects/subject.ts';

/** A colour as CSS. */
export const css = ([red, green, blue]: Colour) =>
  `rgb(${Math.round(red)},${Math.round(green)},${Math.round(blue)})`;

const accents: readonly [Colour, ...Colour[]] = [
  [200, 66, 59],
  [217, 118, 43],
  [31, 111, 139],
  [122, 59, 143],
  [46, 92, 74],
  [214, 164, 60],
];

interface Drawn {
  readonly name: string;
  /** Added to the seed, for another look of the same subject. */
  readonly variant?: number;
}

/** The colours in which a subject of a scene is drawn. */
export function inkOf(scene: Scene, { name, variant = 0 }: Drawn): Ink {
  const { palette } = scene;
  const seeded = scene.neon ? ([255, 79, 160] as const) : createRandom(`accent ${scene.seed}`).pick(accents);
  const asked = Object.entries(scene.colours).find(([thing]) => thing === name)?.[1];
  const accent = asked ?? (name === 'sign' ? neonColour(scene) : seeded);
  const base = scene.time === 'day' ? mixColour(palette.rock, [30, 34, 44], 0.5) : palette.rock;
  return {
    dark: css(scaleColour(base, 0.75)),
    shade: css(mixColour(base, palette.cloudShade, 0.5)),
    mid: css(scaleColour(mixColour(palette.cloud, palette.fog, 0.35), 0.86)),
    light: css(mixColour(palette.cloud, [255, 255, 255], 0.5)),
    accent: css(accent),
    accentDark: css(scaleColour(accent, 0.55)),
    sun: css(palette.sun),
    seed: scene.seed + variant,
    night: isDark(scene),
    snow: scene.snow,
    dancing: scene.dancing,
    ground: luminance(paperColour(scene)) < 0.5 ? '#f6f2ea' : '#1d2430',
    ...(asked && { asked: { coat: css(asked), shade: css(shadeOf(asked)) } }),
    ...(scene.words && { words: scene.words }),
  };
}

/** Darker, but for black, where a lighter tone draws the lines. */
const shadeOf = (colour: Colour): Colour =>
  luminance(colour) < 0.25 ? mixColour(colour, [120, 120, 132], 0.35) : scaleColour(colour, 0.62);
