import { createRandom, hashText, type Random } from '../random.ts';
import { findPlace } from './find-place.ts';
import { fireSky, type Palette, type PaletteName, palettes } from './palettes.ts';
import { features, times } from './place-words.ts';
import { type Colours, readColours } from './read-colours.ts';
import { readQuoted } from './read-quoted.ts';
import { stripAccents } from './strip-accents.ts';
import { findStyle, type Style } from './styles.ts';
import { subjects } from './subject-words.ts';
import { tintPalette } from './tint-palette.ts';
import { landBound, type Place, type SubjectName, type Time, walkers, wheeled } from './vocabulary.ts';

/** What is in the picture. Follows from prompt, seed and style alone. */
export interface Scene {
  readonly place: Place;
  readonly time: Time;
  readonly style: Style;
  readonly palette: Palette;
  readonly subjects: readonly SubjectName[];
  /** It lies on the ground. */
  readonly snow: boolean;
  /** It falls. */
  readonly snowing: boolean;
  readonly rain: boolean;
  readonly fog: boolean;
  readonly aurora: boolean;
  readonly neon: boolean;
  readonly flowers: boolean;
  readonly battle: boolean;
  readonly clouds: boolean;
  readonly pines: boolean;
  readonly lake: boolean;
  /** Whether the prompt speaks of a woman or a man; neither: unset. */
  readonly woman?: boolean;
  readonly old: boolean;
  /** What the prompt asks a colour for. */
  readonly colours: Colours;
  /** Words to write on signs and logos. */
  readonly words?: string;
  /** A road runs across the foreground. */
  readonly road: boolean;
  /** Land rises in the foreground, for what stands by a lake. */
  readonly bank: boolean;
  readonly wood: boolean;
  readonly tallGrass: boolean;
  readonly dancing: boolean;
  readonly riding: boolean;
  /** More than one of the subject. */
  readonly several: boolean;
  /** For everything that is drawn by chance: `createRandom(`name ${scene.seed}`)`. */
  readonly seed: number;
  /** Sun or moon, in units around the centre. */
  readonly sun: { readonly x: number; readonly y: number; readonly radius: number };
  /** Where the ground begins, in units below the centre. */
  readonly horizon: number;
}

export interface SceneRequest {
  readonly prompt: string;
  readonly seed: number;
  readonly style?: string;
  readonly negativePrompt?: string;
}

/** Reads a prompt in Portuguese or English. What it does not say follows from the seed. */
export function readScene({ prompt, seed, style, negativePrompt = '' }: SceneRequest): Scene {
  const text = stripAccents(prompt);
  const unwanted = stripAccents(negativePrompt);
  const wanted = (pattern: RegExp) => pattern.test(text) && !pattern.test(unwanted);
  const random = createRandom(`scene ${seed} ${text}`);
  const named = castOf(
    subjects.filter(([, pattern]) => wanted(pattern)).map(([name]) => name),
    text,
  );
  const place = findPlace({ text, unwanted, subjects: named, random });
  const look = findStyle(style ?? '') ?? findStyle(prompt) ?? 'photorealistic';
  const neon = look === 'cyberpunk' || wanted(features.neon);
  const battle = wanted(features.battle);
  const snow = wanted(features.snow);
  const rain = wanted(features.rain);
  const fog = wanted(features.fog);
  const time = findTime(text, place, neon, random);
  const colours = readColours(text);
  const palette =
    battle && time === 'storm' && !neon ? fireSky : random.pick(palettes[paletteOf(time, neon)]);
  const standing = named.some((name) => landBound.has(name));
  const lake = wanted(features.lake) || named.includes('sailboat');
  return {
    place,
    time,
    style: look,
    palette: tintPalette(palette, colours, time, fog),
    subjects: named,
    snow,
    snowing: snow && (features.fallingSnow.test(text) || !features.settledSnow.test(text)),
    rain,
    fog,
    aurora: wanted(features.aurora),
    neon,
    flowers: wanted(features.flowers),
    battle,
    clouds: !features.clouds.test(unwanted),
    pines: wanted(features.pines),
    lake,
    woman: features.woman.test(text) ? true : features.man.test(text) ? false : undefined,
    old: features.old.test(text),
    colours,
    words: readQuoted(prompt),
    road: wanted(features.road) ? roadside.has(place) : needsRoad(place, named),
    bank: place === 'mountains' && lake && standing && !named.includes('sailboat'),
    wood: features.wood.test(text),
    tallGrass: features.tallGrass.test(text),
    dancing: features.dancing.test(text),
    riding: features.riding.test(text),
    several: features.several.test(text),
    seed: hashText(`${seed} ${text}`),
    sun: placeSun(time, random, features.moon.test(text)),
    horizon: place === 'sea' || place === 'beach' ? random.range(0.06, 0.13) : random.range(0.14, 0.22),
  };
}

/** Places through which a road can run. */
const roadside: ReadonlySet<Place> = new Set<Place>([
  ...(['mountains', 'sea', 'beach', 'city', 'desert', 'forest', 'meadow'] as const),
]);

function needsRoad(place: Place, named: readonly SubjectName[]): boolean {
  const wheels = named.some((name) => wheeled.has(name));
  const standing = named.some((name) => landBound.has(name));
  return place === 'city'
    ? standing
    : wheels && roadside.has(place) && place !== 'desert' && place !== 'beach';
}

/** At most three, without those that the words only seem to name: who dances is no second dancer. */
function castOf(named: readonly SubjectName[], text: string): SubjectName[] {
  const dances =
    features.dancing.test(text) && named.some((name) => walkers.has(name) || name === 'astronaut');
  const others = named.filter(
    (name) =>
      !(name === 'dancer' && dances) &&
      !(name === 'person' && (named.includes('dancer') || named.includes('animeGirl'))) &&
      !(name === 'dog' && named.includes('corgi')) &&
      !(name === 'favela' && named.includes('village')) &&
      !(name === 'house' && (named.includes('village') || named.includes('favela'))) &&
      !(name === 'poster' && named.length > 1) &&
      !(name === 'sign' && named.includes('logo')),
  );
  return others.slice(0, 3);
}

function findTime(text: string, place: Place, neon: boolean, random: Random): Time {
  const named = times.find(([, pattern]) => pattern.test(text))?.[0];
  if (named) return named;
  if (neon || place === 'street') return 'night';
  if (features.rain.test(text)) return 'storm';
  if (place === 'city') return random.pick(['night', 'sunset', 'day']);
  if (place === 'sky') return random.pick(['day', 'dawn']);
  return random.pick(['day', 'sunset', 'dawn', 'day']);
}

function paletteOf(time: Time, neon: boolean): PaletteName {
  return neon ? 'neon' : time;
}

function placeSun(time: Time, random: Random, moon: boolean): Scene['sun'] {
  const low = time === 'sunset' || time === 'dawn';
  return {
    x: random.range(0.1, 0.45) * random.sign(),
    y: low ? random.range(-0.02, 0.06) : random.range(-0.34, -0.2),
    radius: time === 'night' ? random.range(0.035, 0.055) * (moon ? 2 : 1) : random.range(0.03, 0.045),
  };
}
