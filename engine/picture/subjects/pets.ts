import { ellipse, limb, mirror, path, polygon } from './shapes.ts';
import type { Subject } from './subject.ts';

const coats = [
  ['#2a2622', '#15130f', '#ffd65a'],
  ['#d98b3f', '#a65f24', '#9fd66a'],
  ['#8d8f96', '#5d6068', '#ffd65a'],
  ['#f0e6d8', '#c9b9a4', '#7cc4e8'],
] as const;

export const cat: Subject = {
  size: 0.46,
  v: 0.24,
  depth: 0.88,
  motion: 'stand',
  volume: true,
  draw({ seed, asked }) {
    const [seeded, seededShade, eyes] = coats[asked ? 0 : seed % coats.length] ?? coats[0];
    const { coat, shade } = asked ?? { coat: seeded, shade: seededShade };
    const ear = polygon('33,30 31,9 46,20', coat) + polygon('34.5,26 33.6,14 42,20', '#e0a09a');
    const eye =
      ellipse(42.2, 31, 4, 4.2, eyes) +
      ellipse(42.2, 31, 1.3, 3.8, '#14110d') +
      ellipse(41.2, 29.4, 0.9, 1, '#fff');
    const whiskers = path(
      'M44 40 L27 37 M44 41 L26 42 M44 42 L28 46',
      'none',
      'stroke="#fff" stroke-width=".35" opacity=".8"',
    );
    const paw =
      ellipse(43, 95, 5.6, 3.6, coat) +
      path('M43 93v4M40.8 93.5v3M45.2 93.5v3', 'none', `stroke="${shade}" stroke-width=".5"`);
    return (
      ellipse(50, 97, 26, 2.4, '#000', 'opacity=".3"') +
      limb('66,92,4 80,92,4 87,80,3.6 82,68,3', shade) +
      path('M36 50 C26 62 24 84 32 96 L68 96 C76 84 74 62 64 50Z', coat) +
      path('M42 52 C38 66 40 84 46 94 L54 94 C60 84 62 66 58 52Z', '#fff', 'opacity=".16"') +
      limb('41,62,5 42,80,4.4 43,94,4.6', coat) +
      limb('59,62,5 58,80,4.4 57,94,4.6', coat) +
      paw +
      mirror(paw) +
      ear +
      mirror(ear) +
      ellipse(50, 32, 19.5, 17, coat) +
      ellipse(50, 40, 8.6, 6, '#fff', 'opacity=".22"') +
      eye +
      mirror(eye) +
      polygon('48,38 52,38 50,40.4', '#e58a8a') +
      path(
        'M50 40.4 C50 43 46.5 43.6 45 42 M50 40.4 C50 43 53.5 43.6 55 42',
        'none',
        `stroke="${shade}" stroke-width=".7"`,
      ) +
      whiskers +
      mirror(whiskers) +
      path(
        'M46 18 l1.5 5 M50 17 v5.5 M54 18 l-1.5 5',
        'none',
        `stroke="${shade}" stroke-width="1.3" opacity=".7"`,
      )
    );
  },
};

/** Coat, ears. */
const dogColours = [
  ['#d9a55b', '#a8743a'],
  ['#6b4a34', '#452e20'],
  ['#efe6da', '#bfae98'],
] as const;

export const dog: Subject = {
  size: 0.48,
  v: 0.23,
  depth: 0.88,
  motion: 'stand',
  volume: true,
  draw({ seed, asked }) {
    const [seeded, seededShade] = dogColours[seed % dogColours.length] ?? dogColours[0];
    const { coat, shade } = asked ?? { coat: seeded, shade: seededShade };
    const ear = limb('36,20,5 29,30,5.6 30,42,4', shade);
    const eye = ellipse(43, 28, 2.4, 2.6, '#1b130d') + ellipse(42.3, 27.1, 0.8, 0.8, '#fff');
    return (
      ellipse(50, 97, 26, 2.4, '#000', 'opacity=".3"') +
      limb('66,88,4 80,80,4 86,66,2.4', coat) +
      path('M36 50 C25 64 25 86 32 96 L68 96 C75 86 75 64 64 50Z', coat) +
      ellipse(50, 66, 10, 15, '#fff', 'opacity=".28"') +
      limb('41,62,5.4 41,80,4.6 41,94,5.2', coat) +
      limb('59,62,5.4 59,80,4.6 59,94,5.2', coat) +
      ellipse(50, 30, 17, 17.5, coat) +
      ear +
      mirror(ear) +
      ellipse(50, 38, 9.6, 8, '#fff', 'opacity=".4"') +
      eye +
      mirror(eye) +
      ellipse(50, 34.6, 3.6, 2.6, '#1b130d') +
      path('M50 37 v4 M43.5 41 C46 44.5 54 44.5 56.5 41', 'none', `stroke="${shade}" stroke-width=".8"`) +
      path('M47.6 43.4 C47.5 49 52.5 49 52.4 43.4Z', '#e0707a')
    );
  },
};
