import { ellipse, feather, limb, mirror, path } from './shapes.ts';
import type { Subject } from './subject.ts';

export const birds: Subject = {
  size: 0.5,
  v: -0.2,
  depth: 0.5,
  motion: 'fly',
  volume: false,
  draw({ dark }) {
    const flock = [
      [20, 40, 1],
      [36, 28, 1.25],
      [57, 36, 0.9],
      [70, 20, 1.1],
      [84, 42, 0.8],
      [50, 55, 0.7],
      [30, 58, 0.55],
    ] as const;
    const bird = 'M-17 -6 C-11 -11 -4 -8 0 0 C4 -8 11 -11 17 -6 C11 -7 5 -3 1 4 L-1 4 C-5 -3 -11 -7 -17 -6Z';
    return flock
      .map(([x, y, size]) =>
        path(
          bird,
          dark,
          `transform="translate(${x} ${y}) scale(${size * 0.5}) rotate(${((x * 7) % 24) - 12})"`,
        ),
      )
      .join('');
  },
};

/** A wing spread to the left of the shoulder: coverts over long secondaries and fingered primaries. */
function eagleWing(): string {
  const feathers: string[] = [];
  for (let i = 0; i < 9; i++) {
    const x = 44 - i * 2.7;
    feathers.push(feather(x, 43 - i * 1.2, 100 + i * 4, 17 + i * 0.3, 4.6, i % 2 ? '#4a3424' : '#3a281b'));
  }
  for (let i = 0; i < 8; i++)
    feathers.push(
      feather(
        20 - i * 0.4,
        33 - i * 0.9,
        142 + i * 11,
        24 - Math.abs(i - 3) * 1.4,
        4.2,
        i % 2 ? '#2c1e14' : '#38271a',
      ),
    );
  const coverts = path('M50 40 C42 33 30 30 20 27 C15 26 13 29 16 33 C24 40 36 47 47 49Z', '#5d4230');
  const ridge = path('M50 39 C42 32 30 28.5 19 26.5 C26 31 38 36 48 42Z', '#7a5a42');
  return feathers.join('') + coverts + ridge;
}

export const eagle: Subject = {
  size: 0.74,
  v: -0.08,
  depth: 0.6,
  motion: 'fly',
  volume: true,
  draw() {
    const wing = eagleWing();
    const tail = [-22, -11, 0, 11, 22]
      .map((a) => feather(50, 58, 90 + a, 17, 5, a % 2 ? '#f4efe4' : '#e2dacb'))
      .join('');
    return (
      tail +
      wing +
      mirror(wing) +
      limb('50,34,4.6 50,44,7.4 50,56,5 50,62,3', '#46301f') +
      ellipse(50, 32, 5.2, 5.6, '#f6f1e7') +
      path('M46 36 L48 42 L50 38 L52 42 L54 36Z', '#f6f1e7') +
      path('M48 29.5 C49 26 51.5 26 52.4 29 C52.8 32 51.5 34 50.2 35.5 C49 34 47.8 32 48 29.5Z', '#f0b429') +
      ellipse(46.8, 30.6, 0.8, 0.9, '#1b130d') +
      ellipse(53.2, 30.6, 0.8, 0.9, '#1b130d')
    );
  },
};
