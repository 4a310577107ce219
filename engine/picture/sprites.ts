import sharp from 'sharp';
import { type Cast, castOf } from './cast.ts';
import { css, inkOf } from './ink.ts';
import { isDark } from './layers/sky.ts';
import { bankDepth, bankTop, enclosed, lakeDepth, lakeShore } from './places.ts';
import type { Scene } from './scene.ts';
import { mixColour } from './shade.ts';
import type { SceneSprite } from './sprite-layer.ts';

/** Draws the subjects of a scene for pictures of a size in pixels. */
export async function drawSprites(scene: Scene, width: number, height: number): Promise<SceneSprite[]> {
  const aspect = width / height;
  return Promise.all(castOf(scene, aspect).map((cast) => drawSprite(scene, cast, width, height)));
}

async function drawSprite(scene: Scene, cast: Cast, width: number, height: number): Promise<SceneSprite> {
  const { name, subject, u } = cast;
  const aspect = width / height;
  const fitting = Math.min(1, subject.wide ? (subject.afloat ? aspect / 1.78 : 1) : aspect * 1.25);
  const size = Math.min(subject.size * fitting, subject.wide ? Infinity : aspect * 0.94);
  const side = Math.max(8, Math.round((size * height) / 2) * 2);
  const left = scene.sun.x < u;
  const svg = frame(scene, cast, side, left);
  const rgba = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  const shared = new SharedArrayBuffer(rgba.length);
  new Uint8Array(shared).set(rgba);
  const onLake = scene.lake && scene.place === 'mountains';
  const waterline = onLake ? lakeShore + 0.07 : scene.horizon + 0.06 * fitting;
  const grounded = subject.motion === 'stand' && !enclosed.has(scene.place);
  const foot = grounded ? Math.max(0, subject.size - size) / 2 : 0;
  // What would stand behind the lake comes to its near side, with its foot in the grass of the bank.
  const toBank = grounded && scene.bank && subject.depth < lakeDepth;
  const standing = toBank ? Math.max(subject.v, bankTop - size * 0.4) : subject.v + foot;
  const v = subject.afloat ? subject.v * fitting + waterline : standing;
  const near = scene.place === 'forest' && subject.depth > 0.8 ? 0.93 : subject.depth;
  const depth = toBank ? bankDepth - 0.02 : subject.afloat && onLake ? 0.75 : near;
  return { name, depth, motion: subject.motion, u, v, size, side, rgba: shared };
}

/** The drawing in its square, turned to the light and tinted by it. */
function frame(scene: Scene, cast: Cast, side: number, lightFromLeft: boolean): string {
  const { subject, mirrored } = cast;
  const drawing = subject.draw(inkOf(scene, cast));
  const flipped = mirrored ?? (!subject.lettered && (lightFromLeft || subject.motion === 'fly'));
  const turned = flipped ? `<g transform="translate(100 0) scale(-1 1)">${drawing}</g>` : drawing;
  const body = subject.volume ? `<g filter="url(#volume)">${turned}</g>` : turned;
  const lit = subject.volume ? volumeFilter(scene, lightFromLeft) : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 100 100">${lit}${body}</svg>`;
}

/** Light from the sun's side on everything as if it were rounded, and a little of the air's colour. */
function volumeFilter(scene: Scene, lightFromLeft: boolean): string {
  const { palette } = scene;
  const dark = scene.place !== 'space' && (isDark(scene) || scene.time === 'storm');
  const low = scene.time === 'sunset' || scene.time === 'dawn';
  const light = css(mixColour(palette.sun, [255, 255, 255], scene.time === 'day' ? 0.6 : 0.15));
  const [gain, floor] = dark ? [0.62, 0.2] : low ? [0.72, 0.26] : [0.66, 0.46];
  const azimuth = lightFromLeft ? 205 : -25;
  return `<defs><filter id="volume" x="-5%" y="-5%" width="110%" height="110%" color-interpolation-filters="sRGB">
    <feGaussianBlur in="SourceAlpha" stdDeviation="2.2" result="height"/>
    <feDiffuseLighting in="height" surfaceScale="7" diffuseConstant="1.15" lighting-color="${light}" result="light">
      <feDistantLight azimuth="${azimuth}" elevation="38"/></feDiffuseLighting>
    <feComposite in="SourceGraphic" in2="light" operator="arithmetic" k1="${gain}" k2="${floor}" result="lit"/>
    <feComposite in="lit" in2="SourceAlpha" operator="in"/></filter></defs>`;
}
