import { createRandom, hashText, type Random } from '../random.ts';
import { fireSky, type Palette, type PaletteName, palettes } from './palettes.ts';
import { stripAccents } from './strip-accents.ts';
import { findStyle, type Style } from './styles.ts';
import {
  features,
  homes,
  type Place,
  places,
  type SubjectName,
  strongPlaces,
  subjects,
  type Time,
  times,
} from './vocabulary.ts';

/** What is in the picture. Follows from prompt, seed and style alone. */
export interface Scene {
  readonly place: Place;
  readonly time: Time;
  readonly style: Style;
  readonly palette: Palette;
  readonly subjects: readonly SubjectName[];
  readonly snow: boolean;
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
  const named = subjects.filter(([, pattern]) => wanted(pattern)).map(([name]) => name);
  const place = findPlace(text, unwanted, named, random);
  const look = findStyle(style ?? '') ?? findStyle(prompt) ?? 'photorealistic';
  const neon = look === 'cyberpunk' || wanted(features.neon);
  const battle = wanted(features.battle);
  const snow = wanted(features.snow);
  const rain = wanted(features.rain);
  const time = findTime(text, place, neon, random);
  return {
    place,
    time,
    style: look,
    palette: battle && time === 'storm' && !neon ? fireSky : random.pick(palettes[paletteOf(time, neon)]),
    subjects: named.slice(0, 3),
    snow,
    rain,
    fog: wanted(features.fog),
    aurora: wanted(features.aurora),
    neon,
    flowers: wanted(features.flowers),
    battle,
    clouds: !features.clouds.test(unwanted),
    pines: wanted(features.pines),
    lake: wanted(features.lake) || named.includes('sailboat'),
    woman: features.woman.test(text) ? true : features.man.test(text) ? false : undefined,
    seed: hashText(`${seed} ${text}`),
    sun: placeSun(time, random),
    horizon: place === 'sea' || place === 'beach' ? random.range(0.06, 0.13) : random.range(0.14, 0.22),
  };
}

const placeWeight = (pattern: RegExp, text: string) => pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;

function findPlace(text: string, unwanted: string, named: readonly SubjectName[], random: Random): Place {
  const strong = strongPlaces.find(([, pattern]) => pattern.test(text) && !pattern.test(unwanted));
  if (strong) return strong[0];
  const found = places
    .map(([place, pattern]) => ({
      place,
      at: pattern.test(unwanted) ? Infinity : placeWeight(pattern, text),
    }))
    .filter(({ at }) => at < Infinity)
    .sort((a, b) => a.at - b.at)[0];
  const mountains = places.find(([name]) => name === 'mountains');
  if (found?.place === 'sea' && features.lake.test(text) && mountains?.[1].test(text)) return 'mountains';
  if (found) return found.place;
  if (features.snow.test(text)) return 'mountains';
  const [subject] = named;
  return random.pick(subject ? homes[subject] : ['mountains', 'sea', 'meadow', 'abstract']);
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

function placeSun(time: Time, random: Random): Scene['sun'] {
  const low = time === 'sunset' || time === 'dawn';
  return {
    x: random.range(0.1, 0.45) * random.sign(),
    y: low ? random.range(-0.02, 0.06) : random.range(-0.34, -0.2),
    radius: time === 'night' ? random.range(0.035, 0.055) : random.range(0.03, 0.045),
  };
}
