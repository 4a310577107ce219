import { ellipse, gradient, limb, path } from './shapes.ts';
import type { Subject } from './subject.ts';

const skins = ['#f1c9a5', '#d9a066', '#a5714a', '#6b4630'] as const;

/** Someone who stands and looks into the scene, seen from behind. */
export const person: Subject = {
  size: 0.42,
  v: 0.24,
  depth: 0.88,
  motion: 'stand',
  volume: true,
  draw({ accent, accentDark, seed }) {
    const skin = skins[seed % skins.length] ?? skins[0];
    return (
      `<defs>${gradient('coat', accent, accentDark, 'down')}</defs>` +
      ellipse(50, 98, 16, 1.6, '#000', 'opacity=".35"') +
      limb('46,60,4.2 45.5,78,3.4 45,95,2.6', '#23283a') +
      limb('54,60,4.2 55,78,3.4 56,95,2.6', '#1c2030') +
      ellipse(44, 96.5, 4, 1.8, '#151515') +
      ellipse(57, 96.5, 4, 1.8, '#151515') +
      limb('38,34,3.4 35,48,2.8 37,61,2.2', accentDark) +
      limb('62,34,3.4 65,48,2.8 63,61,2.2', accentDark) +
      path(
        'M50 27 C58 27 63 30 63.5 36 L65 66 C58 70 42 70 35 66 L36.5 36 C37 30 42 27 50 27Z',
        'url(#coat)',
      ) +
      path('M50 30v38', 'none', `stroke="${accentDark}" stroke-width=".7"`) +
      ellipse(37, 62.5, 2.2, 2.4, skin) +
      ellipse(63, 62.5, 2.2, 2.4, skin) +
      limb('50,22,3 50,29,3.4', skin) +
      ellipse(50, 16, 7.2, 8.2, skin) +
      path(
        'M42.6 18 C41 8 46 6 50 6 C54 6 59 8 57.4 18 C58 23 54 25 50 25 C46 25 42 23 42.6 18Z',
        '#2a1c14',
      ) +
      path('M41 28 C46 32 54 32 59 28 L60 33 C54 36 46 36 40 33Z', '#e2dcd0')
    );
  },
};

/** A dancer in a leap. */
export const dancer: Subject = {
  size: 0.62,
  v: 0.06,
  depth: 0.86,
  motion: 'bob',
  volume: true,
  draw({ accent, accentDark, seed }) {
    const skin = skins[seed % skins.length] ?? skins[0];
    return (
      `<defs>${gradient('dress', accent, accentDark, 'down')}</defs>` +
      ellipse(50, 96, 20, 2, '#000', 'opacity=".3"') +
      limb('53,33,1.9 66,26,1.5 78,17,1.1 84,13,0.8', skin) +
      limb('52,56,3.8 70,62,3 86,66,2 96,67,0.9', skin) +
      limb('48,56,3.8 32,66,3 18,76,2 8,83,0.9', skin) +
      path('M45 48 C36 54 28 60 22 68 C36 74 62 74 80 64 C72 58 62 52 55 48Z', 'url(#dress)') +
      path(
        'M45 48 C40 58 36 64 32 71 M50 49 C50 60 50 66 50 73 M54 48 C60 56 66 62 70 68',
        'none',
        `stroke="${accentDark}" stroke-width=".7" opacity=".7"`,
      ) +
      path(
        'M43.5 31 C47 29 53 29 56.5 31 C56 38 55 43 56 49 C52 51 48 51 44 49 C45 43 44 38 43.5 31Z',
        'url(#dress)',
      ) +
      limb('46,33,1.9 36,25,1.5 27,15,1.1 24,8,0.8', skin) +
      limb('50,25,1.7 50,31,2.2', skin) +
      ellipse(50, 19.5, 4.8, 5.8, skin) +
      path('M45 19 C44 12 56 12 55 19 C54 15.5 46 15.5 45 19Z', '#2a1c14') +
      ellipse(50.5, 12, 3, 2.6, '#2a1c14')
    );
  },
};

/** Someone in a space suit, afloat. */
export const astronaut: Subject = {
  size: 0.5,
  v: 0.06,
  depth: 0.7,
  motion: 'bob',
  volume: true,
  draw({ accent }) {
    return (
      `<defs>${gradient('visor', '#f0b860', '#1b2440', 'down')}</defs><g transform="rotate(-12 50 50)">` +
      path('M36 32h28v36q-14 4 -28 0z', '#9aa3b0') +
      limb('40,62,7 36,76,6 33,90,5.4', '#e6eaef') +
      limb('59,62,7 64,75,6 70,87,5.4', '#d5dae2') +
      limb('39,40,6 26,47,5 19,36,4.4', '#dfe4ea') +
      limb('61,40,6 74,49,5 82,60,4.4', '#d5dae2') +
      ellipse(18, 32, 4.4, 4.8, accent) +
      ellipse(84, 63, 4.4, 4.8, accent) +
      path('M27 88 L39 90 L38 97 L25 95Z M64 86 L76 84 L78 91 L66 94Z', '#8b94a2') +
      path('M38 32 C38 28 62 28 62 32 L64 62 C60 68 40 68 36 62Z', '#f1f4f8') +
      path('M43 44h14v10h-14z', '#c3cad4') +
      ellipse(46, 48, 1.4, 1.4, accent) +
      ellipse(51, 48, 1.4, 1.4, '#5fd18a') +
      path('M45 51.5h10', 'none', 'stroke="#5a6473" stroke-width="1"') +
      ellipse(50, 20, 14, 14, '#f4f6f9') +
      ellipse(50, 21, 10.6, 9.4, 'url(#visor)') +
      path('M43 17 C45 13.5 50 12.6 53 13.4 C49 14.6 46 17 45 20Z', '#fff', 'opacity=".7"') +
      '</g>'
    );
  },
};
