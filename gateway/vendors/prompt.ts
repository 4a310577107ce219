import type { Ask } from './ask.ts';

const movements: Readonly<Record<string, string>> = {
  static: 'The camera does not move.',
  'pan-left': 'The camera pans to the left.',
  'pan-right': 'The camera pans to the right.',
  'zoom-in': 'The camera moves slowly closer.',
  'zoom-out': 'The camera moves slowly away.',
  orbit: 'The camera circles around the subject.',
};

const motions: Readonly<Record<string, string>> = {
  low: 'Little moves in the scene.',
  high: 'There is much movement in the scene.',
};

const styles: Readonly<Record<string, string>> = {
  cinematic: 'Cinematic look.',
  photorealistic: 'Photorealistic.',
  anime: 'Anime style.',
  watercolor: 'Watercolor painting.',
  oil: 'Oil painting.',
  sketch: 'Pencil sketch.',
  pixel: 'Pixel art.',
  vintage: 'Vintage photograph.',
};

/**
 * The caller's text with the options that a vendor has no field for, as sentences behind it. Medium motion and `auto`
 * add nothing. A sentence that does not fit into `lengthMax` characters is left out, with a warning.
 */
export function promptOf(
  { text, read }: Ask,
  options: readonly ('style' | 'camera' | 'motionIntensity')[],
  lengthMax = Number.POSITIVE_INFINITY,
): string {
  const words = { style: styles, camera: movements, motionIntensity: motions };
  let prompt = text;
  for (const name of options) {
    const value = read.text(name) ?? '';
    const sentence = words[name][value];
    if (sentence === undefined) continue;
    const longer = prompt === '' ? sentence : `${prompt}\n${sentence}`;
    if (longer.length <= lengthMax) prompt = longer;
    else read.adjust(name, value, `The text leaves no room for ${name} ${value}; shorten it.`);
  }
  return prompt;
}
