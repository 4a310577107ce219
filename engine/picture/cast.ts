import { createRandom } from '../random.ts';
import { drawings } from './drawings.ts';
import { inkOf } from './ink.ts';
import { enclosed } from './places.ts';
import type { Scene } from './scene.ts';
import { battle } from './subjects/craft.ts';
import { dragon } from './subjects/dragon.ts';
import { tallGrass } from './subjects/grass.ts';
import { bottle, furniture, headphones, sneaker, watch } from './subjects/products.ts';
import { rider } from './subjects/rider.ts';
import { fish } from './subjects/sea-life.ts';
import type { Subject } from './subjects/subject.ts';
import { palms } from './subjects/things.ts';
import { landBound, type Place, type SubjectName, walkers } from './vocabulary.ts';

/** A subject in the picture. */
export interface Cast {
  readonly name: string;
  readonly subject: Subject;
  readonly u: number;
  /** Turned to the other side, rather than to the light. */
  readonly mirrored?: boolean;
  /** Added to the seed, for another look of the same subject. */
  readonly variant?: number;
}

const centred: ReadonlySet<SubjectName> = new Set<SubjectName>([
  ...([
    'dragon',
    'eagle',
    'flower',
    'dancer',
    'sign',
    'logo',
    'poster',
    'animeGirl',
    'coffee',
    'burger',
  ] as const),
  ...(['bridge', 'waterfall', 'favela', 'village', 'train'] as const),
]);

/** Who is in the picture, and where from left to right. */
export function castOf(scene: Scene, aspect: number): Cast[] {
  const side = scene.sun.x > 0 ? -1 : 1;
  const room = Math.min(1, aspect / 1.4);
  const named =
    scene.place === 'portrait' ? scene.subjects.filter((name) => name === 'animeGirl') : actorsOf(scene);
  const mounted = riderOf(scene, named);
  if (mounted) return [...propsOf(scene, aspect), mounted];
  const [only] = named;
  if (scene.several && only && named.length === 1 && walkers.has(only)) {
    const subject = scene.place === 'product' ? onTable(only) : drawings[only];
    const other = { ...subject, size: subject.size * 0.9, v: subject.v + subject.size * 0.05 };
    const pair = [
      { name: only, subject, u: 0.17 * side },
      { name: only, subject: other, u: -0.17 * side, variant: 1 },
    ];
    return [...propsOf(scene, aspect), ...pair];
  }
  const cast: Cast[] = named.map((name, index) => {
    const alone = named.length === 1;
    if (scene.place === 'plain' && alone)
      return { name, subject: { ...drawings[name], size: 0.78, v: 0 }, u: 0 };
    const u = alone && centred.has(name) ? 0 : ([0.16, -0.26, 0.4][index] ?? 0) * side * room;
    if (scene.place === 'product') return { name, subject: onTable(name), u: index * 0.25 * side };
    const served = name === 'coffee' || name === 'burger' || name === 'pizza';
    return { name, subject: served ? onGround(drawings[name]) : drawings[name], u };
  });
  if (scene.battle && named.includes('dragon'))
    return [...duel(aspect), ...cast.filter(({ name }) => name !== 'dragon')];
  return [...propsOf(scene, aspect), ...cast];
}

const onGround = (subject: Subject): Subject => ({ ...subject, size: 0.4, v: 0.26, depth: 0.88 });

/** In a studio everything stands on the table. */
function onTable(name: SubjectName): Subject {
  const subject = drawings[name];
  return landBound.has(name) ? { ...subject, size: 0.6, v: 0.03 } : subject;
}

/** Where `café` is the house, not the cup. */
const built: ReadonlySet<Place> = new Set<Place>(['room', 'city', 'street']);

/** Who can be where the scene is: whoever is in a boat is not drawn beside it. */
function actorsOf({ subjects, place }: Scene): readonly SubjectName[] {
  if (place === 'plain' && subjects.length > 1) return subjects.filter((name) => name !== 'logo').slice(0, 1);
  if (built.has(place)) return subjects.filter((name) => name !== 'coffee');
  const boat = place === 'sea' && subjects.includes('sailboat');
  return boat ? subjects.filter((name) => !landBound.has(name)) : subjects;
}

const riders: readonly SubjectName[] = [
  'astronaut',
  'robot',
  'cat',
  'dog',
  'corgi',
  'panda',
  'fox',
  'person',
];

/** The horse with the one who rides it. */
function riderOf(scene: Scene, named: readonly SubjectName[]): Cast | undefined {
  const up = riders.find((name) => named.includes(name));
  if (!scene.riding || !named.includes('horse') || !up) return undefined;
  return { name: 'horse', subject: rider(drawings[up], (cast) => inkOf(scene, { name: up, ...cast })), u: 0 };
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
  const grass = scene.tallGrass && !enclosed.has(scene.place) && !scene.road;
  const blades = { name: 'tall grass', subject: tallGrass(aspect * 1.1), u: 0 };
  return [...(grass ? [blades] : []), ...placeProps(scene, aspect)];
}

function placeProps(scene: Scene, aspect: number): Cast[] {
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
