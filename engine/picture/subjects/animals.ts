import { ellipse, limb, mirror, path } from './shapes.ts';
import type { Ink, Subject } from './subject.ts';

interface Animal {
  readonly coat: string;
  readonly shade: string;
  /** Belly and muzzle. */
  readonly pale: string;
  /** One ear, the left one, behind the head. */
  ear(coat: string, shade: string): string;
  /** What lies over the body, and over the face. */
  readonly coatMarks?: string;
  readonly faceMarks?: string;
  readonly limbs?: string;
  tail(coat: string, shade: string): string;
  /** Behind the head: a mane. */
  readonly mane?: string;
}

const round = (coat: string, shade: string) =>
  ellipse(35, 17, 6.4, 6.4, coat) + ellipse(35.6, 18, 3.6, 3.6, shade);
const stub = (coat: string) => ellipse(73, 86, 4, 4, coat);
const long = (coat: string, shade: string) =>
  limb('67,90,3 80,92,3 87,82,2.6 85,70,2.4', coat) + ellipse(85, 68, 3.4, 4, shade);

/** An animal that sits and looks at us. */
function sitting(animal: Animal): Subject {
  return {
    size: 0.48,
    v: 0.23,
    depth: 0.88,
    motion: 'stand',
    volume: true,
    draw: (ink) => drawSitting(animal, ink),
  };
}

function drawSitting(animal: Animal, { asked }: Ink): string {
  const { coat, shade } = asked ?? animal;
  const legs = animal.limbs ?? coat;
  const ear = animal.ear(legs, shade);
  const eye = ellipse(42.6, 28.5, 2.4, 2.7, '#17110d') + ellipse(41.9, 27.5, 0.8, 0.8, '#fff');
  const foot = limb('40,62,5.6 41,80,4.8 42,94,5.2', legs) + ellipse(41, 95.4, 6, 3.4, legs);
  return (
    ellipse(50, 97, 27, 2.4, '#000', 'opacity=".3"') +
    animal.tail(coat, shade) +
    path('M36 48 C23 62 22 86 30 96 L70 96 C78 86 77 62 64 48Z', coat) +
    ellipse(50, 72, 11, 18, animal.pale, 'opacity=".75"') +
    (animal.coatMarks ?? '') +
    foot +
    mirror(foot) +
    (animal.mane ?? '') +
    ear +
    mirror(ear) +
    ellipse(50, 31, 18, 17, coat) +
    (animal.faceMarks ?? '') +
    ellipse(50, 38.5, 8.6, 7, animal.pale) +
    eye +
    mirror(eye) +
    ellipse(50, 35.4, 3.3, 2.3, '#17110d') +
    path('M50 37.6 v3 M45.4 40.6 C47 43.6 53 43.6 54.6 40.6', 'none', `stroke="#3a2a22" stroke-width=".8"`)
  );
}

export const bear = sitting({ coat: '#7a5234', shade: '#563722', pale: '#c49a70', ear: round, tail: stub });

export const panda = sitting({
  coat: '#f3f1ec',
  shade: '#cfccc4',
  pale: '#fffdf8',
  limbs: '#26242a',
  ear: round,
  tail: stub,
  coatMarks: path('M34 50 C44 44 56 44 66 50 L70 60 C58 54 42 54 30 60Z', '#26242a'),
  faceMarks:
    ellipse(42, 29, 5, 5.8, '#26242a', 'transform="rotate(24 42 29)"') +
    ellipse(58, 29, 5, 5.8, '#26242a', 'transform="rotate(-24 58 29)"') +
    ellipse(42.6, 28.5, 3.2, 3.4, '#f3f1ec') +
    ellipse(57.4, 28.5, 3.2, 3.4, '#f3f1ec'),
});

const cheeks = (fill: string) =>
  path('M32 31 C33 46 42 49 50 48 C58 49 67 46 68 31 C62 42 56 37 50 36 C44 37 38 42 32 31Z', fill);

export const fox = sitting({
  coat: '#d8702a',
  shade: '#9c4a18',
  pale: '#fbf3e6',
  limbs: '#4a2a1c',
  ear: (_, shade) => path('M32 30 L29 4 L47 17Z', '#d8702a') + path('M34.5 25 L32.6 10 L42.5 18Z', shade),
  tail: (coat) =>
    limb('66,90,5 82,90,7.5 92,76,7.5 91,60,4', coat) + limb('92,72,6.6 91.5,64,5.4 90,54,1', '#fbf3e6'),
  faceMarks: cheeks('#fbf3e6'),
});

export const corgi = sitting({
  coat: '#d9924a',
  shade: '#e8b8a0',
  pale: '#fdf8ef',
  ear: (coat, shade) =>
    path('M31 30 C26 18 27 6 31 2 C40 6 46 13 47 18Z', coat) +
    path('M33.6 24 C31 17 31 11 32.6 8 C37 11 41 15 42.4 18Z', shade),
  tail: stub,
  limbs: '#fdf8ef',
  coatMarks: path('M38 50 C34 64 36 86 44 96 L56 96 C64 86 66 64 62 50 C56 54 44 54 38 50Z', '#fdf8ef'),
  faceMarks:
    path('M48 14 C46 24 44 32 38 42 C42 48 58 48 62 42 C56 32 54 24 52 14Z', '#fdf8ef') +
    path('M46.4 41.6 C46.2 49.6 53.8 49.6 53.6 41.6Z', '#e0707a'),
});

export const rabbit = sitting({
  coat: '#b9a48c',
  shade: '#e6b3ac',
  pale: '#f6efe4',
  ear: (coat, shade) =>
    limb('43,22,4.6 39,11,4.6 38,3,2.4', coat) + limb('43,20,2.4 39.6,11,2.4 38.6,5,1', shade),
  tail: () => ellipse(74, 88, 6, 6, '#f6efe4'),
});

const stripes = 'M30 62 l9 3 M28 71 l10 2 M28 80 l10 0 M70 62 l-9 3 M72 71 l-10 2 M72 80 l-10 0';

export const tiger = sitting({
  coat: '#e08a34',
  shade: '#33241a',
  pale: '#fbf1e0',
  ear: round,
  tail: long,
  coatMarks: path(stripes, 'none', 'stroke="#2a1d15" stroke-width="2.6" stroke-linecap="round"'),
  faceMarks:
    cheeks('#fbf1e0') +
    path(
      'M50 14.5 v7 M45 15.5 l2 6 M55 15.5 l-2 6 M33 27 l5 1.5 M67 27 l-5 1.5 M33 34 l5 0 M67 34 l-5 0',
      'none',
      'stroke="#2a1d15" stroke-width="1.8" stroke-linecap="round"',
    ),
});

export const lion = sitting({
  coat: '#d6a04e',
  shade: '#8a5522',
  pale: '#f3deb4',
  ear: round,
  tail: long,
  mane: Array.from({ length: 18 }, (_, i) => {
    const turn = (i / 18) * 2 * Math.PI;
    return ellipse(50 + Math.cos(turn) * 19, 31 + Math.sin(turn) * 19, 8, 8, i % 2 ? '#8a5522' : '#9c6428');
  }).join(''),
});
