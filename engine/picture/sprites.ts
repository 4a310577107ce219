import sharp from 'sharp';
import { createRandom } from '../random.ts';
import type { Colour, Layer, Motion } from './layer.ts';
import { isDark } from './layers/sky.ts';
import { lakeShore } from './places.ts';
import type { Scene } from './scene.ts';
import { mixColour, put, scaleColour } from './shade.ts';
import { balloon, battle, car, robot, rocket, sailboat, spaceship } from './subjects/craft.ts';
import { dragon } from './subjects/dragon.ts';
import { birds, eagle } from './subjects/flyers.ts';
import { horse } from './subjects/horse.ts';
import { astronaut, dancer, person } from './subjects/people.ts';
import { cat, dog } from './subjects/pets.ts';
import { bottle, furniture, headphones, sneaker, watch } from './subjects/products.ts';
import { fish, whale } from './subjects/sea-life.ts';
import type { Ink, Subject } from './subjects/subject.ts';
import { castle, flower, house, lighthouse, palms, tree } from './subjects/things.ts';
import type { SubjectName } from './vocabulary.ts';

/** A subject drawn to pixels, with its place in the picture. Plain data. */
export interface SceneSprite {
  readonly name: string;
  readonly depth: number;
  readonly motion: Motion;
  /** Centre, in units. */
  readonly u: number;
  readonly v: number;
  /** Side of the square, in units and in pixels (even). */
  readonly size: number;
  readonly side: number;
  /** Straight alpha. */
  readonly rgba: SharedArrayBuffer;
}

const drawings: Record<SubjectName, Subject> = {
  sailboat,
  balloon,
  lighthouse,
  rocket,
  spaceship,
  cat,
  dog,
  horse,
  person,
  astronaut,
  dancer,
  house,
  castle,
  birds,
  eagle,
  tree,
  whale,
  car,
  robot,
  dragon,
  bottle,
  watch,
  sneaker,
  headphones,
  flower,
};

interface Cast {
  readonly name: string;
  readonly subject: Subject;
  readonly u: number;
  /** Turned to the other side, rather than to the light. */
  readonly mirrored?: boolean;
  /** Added to the seed, for another look of the same subject. */
  readonly variant?: number;
}

/** Draws the subjects of a scene for pictures of a size in pixels. */
export async function drawSprites(scene: Scene, width: number, height: number): Promise<SceneSprite[]> {
  const aspect = width / height;
  return Promise.all(castOf(scene, aspect).map((cast) => drawSprite(scene, cast, width, height)));
}

const centred: ReadonlySet<SubjectName> = new Set<SubjectName>(['dragon', 'eagle', 'flower', 'dancer']);

/** Who is in the picture, and where from left to right. */
function castOf(scene: Scene, aspect: number): Cast[] {
  const side = scene.sun.x > 0 ? -1 : 1;
  const room = Math.min(1, aspect / 1.4);
  const named = scene.place === 'portrait' ? [] : scene.subjects;
  const cast: Cast[] = named.map((name, index) => {
    const alone = named.length === 1;
    const u = alone && centred.has(name) ? 0 : ([0.16, -0.26, 0.4][index] ?? 0) * side * room;
    return { name, subject: drawings[name], u: scene.place === 'product' ? index * 0.25 * side : u };
  });
  if (scene.battle && named.includes('dragon'))
    return [...duel(aspect), ...cast.filter(({ name }) => name !== 'dragon')];
  return [...propsOf(scene, aspect), ...cast];
}

/** Two dragons, face to face. */
function duel(aspect: number): Cast[] {
  const apart = Math.min(0.42, aspect * 0.24);
  const smaller = { ...dragon, size: Math.min(dragon.size, aspect * 0.5) * 0.86, depth: 0.58 };
  return [
    { name: 'rival', subject: { ...smaller, v: smaller.v + 0.04 }, u: -apart, mirrored: true, variant: 1 },
    { name: 'dragon', subject: { ...smaller, depth: 0.62 }, u: apart, mirrored: false },
  ];
}

function propsOf(scene: Scene, aspect: number): Cast[] {
  const random = createRandom(`props ${scene.seed}`);
  switch (scene.place) {
    case 'beach':
      return [{ name: 'palms', subject: palms, u: -aspect / 2 + 0.34 }];
    case 'room':
      return [{ name: 'furniture', subject: furniture, u: 0 }];
    case 'underwater':
      return scene.subjects.includes('whale')
        ? []
        : [{ name: 'fish', subject: fish, u: random.range(-0.2, 0.2) }];
    case 'space':
      return scene.battle ? [{ name: 'battle', subject: battle, u: 0 }] : [];
    case 'product':
      return scene.subjects.length > 0
        ? []
        : [{ name: 'product', subject: random.pick([bottle, headphones, watch, sneaker]), u: 0 }];
    default:
      return [];
  }
}

async function drawSprite(scene: Scene, cast: Cast, width: number, height: number): Promise<SceneSprite> {
  const { name, subject, u } = cast;
  const fitting = Math.min(1, (width / height) * 1.25);
  const size = Math.min(subject.size * fitting, (width / height) * 0.94);
  const side = Math.max(8, Math.round((size * height) / 2) * 2);
  const left = scene.sun.x < u;
  const svg = frame(scene, cast, side, left);
  const rgba = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  const shared = new SharedArrayBuffer(rgba.length);
  new Uint8Array(shared).set(rgba);
  const onLake = scene.lake && scene.place === 'mountains';
  const waterline = onLake ? lakeShore + 0.07 : scene.horizon + 0.06 * fitting;
  const v = subject.afloat ? subject.v * fitting + waterline : subject.v;
  const depth = subject.afloat && onLake ? 0.75 : subject.depth;
  return { name, depth, motion: subject.motion, u, v, size, side, rgba: shared };
}

const css = ([red, green, blue]: Colour) =>
  `rgb(${Math.round(red)},${Math.round(green)},${Math.round(blue)})`;

const accents: readonly [Colour, ...Colour[]] = [
  [200, 66, 59],
  [217, 118, 43],
  [31, 111, 139],
  [122, 59, 143],
  [46, 92, 74],
  [214, 164, 60],
];

function inkOf(scene: Scene): Ink {
  const { palette } = scene;
  const accent = scene.neon ? ([255, 79, 160] as const) : createRandom(`accent ${scene.seed}`).pick(accents);
  const base = scene.time === 'day' ? mixColour(palette.rock, [30, 34, 44], 0.5) : palette.rock;
  return {
    dark: css(scaleColour(base, 0.75)),
    shade: css(mixColour(base, palette.cloudShade, 0.5)),
    mid: css(scaleColour(mixColour(palette.cloud, palette.fog, 0.35), 0.86)),
    light: css(mixColour(palette.cloud, [255, 255, 255], 0.5)),
    accent: css(accent),
    accentDark: css(scaleColour(accent, 0.55)),
    sun: css(palette.sun),
    seed: scene.seed,
    night: isDark(scene),
  };
}

/** The drawing in its square, turned to the light and tinted by it. */
function frame(
  scene: Scene,
  { subject, mirrored, variant = 0 }: Cast,
  side: number,
  lightFromLeft: boolean,
): string {
  const ink = inkOf(scene);
  const drawing = subject.draw({ ...ink, seed: ink.seed + variant });
  const flipped = mirrored ?? (lightFromLeft || subject.motion === 'fly');
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

/** A sprite as a layer of a still picture, whose raster has the pixels the sprite was drawn for. */
export function spriteLayer(sprite: SceneSprite): Layer {
  const { name, depth, motion, side } = sprite;
  const rgba = new Uint8Array(sprite.rgba);
  return {
    name,
    depth,
    detail: 1,
    solid: false,
    motion,
    prepare({ columns, rows, pixelsPerUnit }) {
      const left = Math.round(columns / 2 + sprite.u * pixelsPerUnit - side / 2);
      const top = Math.round(rows / 2 + sprite.v * pixelsPerUnit - side / 2);
      return (row) => {
        const y = row.y - top;
        if (y < 0 || y >= side) return;
        const last = Math.min(row.to, left + side);
        for (let x = Math.max(row.from, left); x < last; x++) {
          const at = (y * side + x - left) * 4;
          const alpha = (rgba[at + 3] as number) / 255;
          if (alpha > 0)
            put(row, x, rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number, alpha);
        }
      };
    },
  };
}
