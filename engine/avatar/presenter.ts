import { createRandom, type Random } from '../random.ts';

/** What a drawn presenter looks like. Colours are #rrggbb. */
export interface Presenter {
  readonly gender: 'female' | 'male';
  readonly skin: string;
  readonly hair: string;
  readonly hairstyle: Hairstyle;
  readonly iris: string;
  readonly lips: string;
  readonly beard: 'none' | 'stubble' | 'full';
  readonly glasses: 'none' | 'round' | 'square';
  readonly earrings: boolean;
  readonly freckles: boolean;
  readonly outfit: 'blazer' | 'turtleneck' | 'sweater' | 'shirt';
  readonly cloth: string;
  /** What is worn under a blazer or shows at a collar. */
  readonly underCloth: string;
  /** Width of the face around 1. */
  readonly faceWidth: number;
  /** How round (0) or square (1) the jaw is. */
  readonly jaw: number;
}

export type Hairstyle = (typeof hairstyles)['female' | 'male'][number];

const hairstyles = {
  female: ['long', 'bob', 'bun', 'curls', 'waves', 'ponytail'],
  male: ['short', 'side', 'curly', 'crop', 'quiff', 'bald'],
} as const;

const browns = ['#4b2f1e', '#5d3c22', '#3a2519'] as const;
const allIrises = [...browns, '#3d5a4a', '#44688c', '#6b5a2c'] as const;

/** Skin, and the colours of hair and eyes that are usual with it. */
type Complexion = readonly [
  skin: string,
  hairs: readonly [string, ...string[]],
  irises: readonly [string, ...string[]],
];

const complexions: readonly [Complexion, ...Complexion[]] = [
  ['#f6d5bd', ['#2c1d18', '#5b3a24', '#8d5a2e', '#c08a4a', '#a4492a'], allIrises],
  ['#edc2a0', ['#1d1615', '#3c2619', '#6b4527', '#b98246'], allIrises],
  ['#dca67c', ['#1a1413', '#2f1f17', '#4d3220', '#7d5230'], browns],
  ['#c48a5e', ['#171212', '#261a15', '#3d281c'], browns],
  ['#9c6642', ['#141011', '#1f1614', '#33221a'], browns],
  ['#6f452d', ['#120f10', '#1b1413', '#2a1c17'], browns],
];

const grey = '#a9a49d';
const cloths = [
  '#22304a',
  '#a9512f',
  '#56663f',
  '#2d5a5e',
  '#5b3a52',
  '#3a3c44',
  '#c08a35',
  '#7d8ea8',
  '#8c3f3c',
] as const;
const underCloths = ['#f5efe4', '#e7ecef', '#eed9c4', '#d9dccb', '#22262e'] as const;

type Named = Omit<Presenter, 'faceWidth' | 'jaw' | 'lips' | 'freckles'>;

/** The presenters that have a name of their own. What is left open follows from the name, as for any other key. */
const cast: Readonly<Record<string, Named>> = {
  kate: {
    gender: 'female',
    skin: '#f6d5bd',
    hair: '#8d5a2e',
    iris: '#44688c',
    hairstyle: 'waves',
    glasses: 'none',
    outfit: 'blazer',
    cloth: '#22304a',
    underCloth: '#f5efe4',
    beard: 'none',
    earrings: true,
  },
  anna: {
    gender: 'female',
    skin: '#edc2a0',
    hair: '#3c2619',
    iris: '#3d5a4a',
    hairstyle: 'bob',
    glasses: 'round',
    outfit: 'turtleneck',
    cloth: '#a9512f',
    underCloth: '#f5efe4',
    beard: 'none',
    earrings: false,
  },
  sofia: {
    gender: 'female',
    skin: '#dca67c',
    hair: '#1a1413',
    iris: '#4b2f1e',
    hairstyle: 'bun',
    glasses: 'none',
    outfit: 'shirt',
    cloth: '#2d5a5e',
    underCloth: '#f5efe4',
    beard: 'none',
    earrings: true,
  },
  luana: {
    gender: 'female',
    skin: '#9c6642',
    hair: '#141011',
    iris: '#3a2519',
    hairstyle: 'curls',
    glasses: 'none',
    outfit: 'sweater',
    cloth: '#c08a35',
    underCloth: '#f5efe4',
    beard: 'none',
    earrings: true,
  },
  daniel: {
    gender: 'male',
    skin: '#f6d5bd',
    hair: '#5b3a24',
    iris: '#44688c',
    hairstyle: 'side',
    glasses: 'square',
    outfit: 'shirt',
    cloth: '#7d8ea8',
    underCloth: '#f5efe4',
    beard: 'none',
    earrings: false,
  },
  marcus: {
    gender: 'male',
    skin: '#6f452d',
    hair: '#120f10',
    iris: '#3a2519',
    hairstyle: 'crop',
    glasses: 'none',
    outfit: 'blazer',
    cloth: '#3a3c44',
    underCloth: '#e7ecef',
    beard: 'full',
    earrings: false,
  },
  kenji: {
    gender: 'male',
    skin: '#edc2a0',
    hair: '#1d1615',
    iris: '#3a2519',
    hairstyle: 'quiff',
    glasses: 'round',
    outfit: 'turtleneck',
    cloth: '#22304a',
    underCloth: '#f5efe4',
    beard: 'none',
    earrings: false,
  },
  joao: {
    gender: 'male',
    skin: '#c48a5e',
    hair: '#261a15',
    iris: '#4b2f1e',
    hairstyle: 'curly',
    glasses: 'none',
    outfit: 'sweater',
    cloth: '#56663f',
    underCloth: '#f5efe4',
    beard: 'stubble',
    earrings: false,
  },
};

/**
 * The presenter of a name or other key: the same key is always the same person. `gender` is the voice's; it decides for
 * keys that are not names of the cast.
 */
export function createPresenter(key: string, gender: 'female' | 'male'): Presenter {
  const name = key.trim().toLowerCase();
  const known = Object.hasOwn(cast, name) ? cast[name] : undefined;
  const random = createRandom(`presenter ${name}`);
  const [skin, hairs, irises] = random.pick(complexions);
  const look = {
    skin,
    hair: random.chance(0.1) ? grey : random.pick(hairs),
    iris: random.pick(irises),
    cloth: random.pick(cloths),
    underCloth: random.pick(underCloths),
  };
  const faceWidth = random.range(0.95, 1.05);
  const person: Presenter =
    (known?.gender ?? gender) === 'female'
      ? { gender: 'female', ...look, faceWidth, ...woman(random) }
      : { gender: 'male', ...look, faceWidth: faceWidth * 1.03, ...man(random) };
  return { ...person, ...known };
}

type Style = Omit<Presenter, 'gender' | 'skin' | 'hair' | 'iris' | 'cloth' | 'underCloth' | 'faceWidth'>;

function woman(random: Random): Style {
  return {
    hairstyle: random.pick(hairstyles.female),
    lips: random.pick(['#b4515a', '#a8434a', '#c0655f', '#9d4650']),
    beard: 'none',
    glasses: random.chance(0.25) ? random.pick(['round', 'square']) : 'none',
    earrings: random.chance(0.55),
    freckles: random.chance(0.2),
    outfit: random.pick(['blazer', 'turtleneck', 'sweater', 'shirt']),
    jaw: random.range(0, 0.4),
  };
}

function man(random: Random): Style {
  return {
    hairstyle: random.pick(hairstyles.male),
    lips: '#a4554c',
    beard: random.pick(['none', 'none', 'stubble', 'full']),
    glasses: random.chance(0.3) ? random.pick(['round', 'square']) : 'none',
    earrings: false,
    freckles: random.chance(0.1),
    outfit: random.pick(['blazer', 'turtleneck', 'sweater', 'shirt']),
    jaw: random.range(0.4, 1),
  };
}
