import { createRandom } from '../../random.ts';
import { ellipse, gradient, mirror, path } from './shapes.ts';
import type { Subject } from './subject.ts';

/** Hair, its shade; eyes; clothes. */
const hairs = [
  ['#5a4a8c', '#3a2e66'],
  ['#e58aa8', '#b85c80'],
  ['#3a2a2a', '#1e1516'],
  ['#6fb0d8', '#3f7ca8'],
  ['#e8b860', '#b8823a'],
] as const;
const irises = ['#3f8fd0', '#8a4fc0', '#3fa878', '#c05a4a'] as const;

/** Someone drawn as in an anime, to the shoulders. */
export const animeGirl: Subject = {
  size: 1,
  v: 0.02,
  depth: 0.9,
  motion: 'stand',
  volume: false,
  draw({ seed, accent, accentDark, asked }) {
    const random = createRandom(`anime ${seed}`);
    const [seeded, seededShade] = random.pick<readonly [string, string]>(hairs);
    const { coat: hair, shade } = asked ?? { coat: seeded, shade: seededShade };
    const iris = random.pick(irises);
    const eye =
      path('M33 45 C34 38 44 37.4 46 44 C46 52 43 56.6 39.6 56.6 C36 56.6 33.4 52 33 45Z', '#fff') +
      ellipse(39.8, 48.4, 5, 7.4, 'url(#iris)') +
      ellipse(39.8, 48.6, 2.2, 3.8, '#1c1626') +
      ellipse(37.8, 45, 1.7, 2.2, '#fff') +
      ellipse(41.6, 52.4, 1, 1.2, '#fff', 'opacity=".85"') +
      path('M31.6 46 C33 38 43.6 35 47 43.4 C42.6 40.4 37 40.6 33.6 44 L30.6 45.4Z', '#2a1c26') +
      path(
        'M33 33.6 C37 31.4 42 31.4 45.4 33.4',
        'none',
        `stroke="${shade}" stroke-width="1.1" stroke-linecap="round"`,
      ) +
      ellipse(34, 59, 4.4, 2.2, '#f08a8a', 'opacity=".45"');
    return (
      `<defs>${gradient('iris', '#1c1626', iris, 'down')}${gradient('hair', hair, shade, 'down')}${gradient('top', accent, accentDark, 'down')}</defs>` +
      path(
        'M50 4 C22 4 14 26 16 50 C17 70 12 84 8 100 L92 100 C88 84 83 70 84 50 C86 26 78 4 50 4Z',
        'url(#hair)',
      ) +
      path('M18 100 C22 86 36 82 44 80 L56 80 C64 82 78 86 82 100Z', 'url(#top)') +
      path('M44 68 L44 80 C46 87 54 87 56 80 L56 68Z', '#f0c4a8') +
      path('M38 82 L50 94 L62 82 L66 86 L54 100 L46 100 L34 86Z', '#fbf8f2') +
      path('M27 36 C26 58 34 70 50 75.6 C66 70 74 58 73 36 C66 20 34 20 27 36Z', '#fbdfc8') +
      path('M44 70.4 C48 75 52 75 56 70.4 L56 74 C52 77 48 77 44 74Z', '#e8b090', 'opacity=".7"') +
      eye +
      mirror(eye) +
      path('M49.6 58 L50.6 60', 'none', 'stroke="#c98a72" stroke-width=".8" stroke-linecap="round"') +
      path(
        'M45.6 65 C48 67.8 52 67.8 54.4 65',
        'none',
        'stroke="#b8504e" stroke-width="1.1" stroke-linecap="round"',
      ) +
      path(
        'M50 6 C28 6 20 24 23 46 C26 40 27 34 30 30 C30 36 29 40 29 42 C34 38 37 31 38 24 C39 31 38 36 37 39 C43 35 47 29 48 22 C50 29 50 33 50 37 C54 33 56 28 56.6 23 C59 30 62 35 66 38 C65 34 64.6 30 65 27 C69 33 72 39 77 46 C80 24 72 6 50 6Z',
        hair,
      ) +
      path('M30 17 C38 10 60 9 69 17 C60 14 40 14.6 30 17Z', '#fff', 'opacity=".5"') +
      path(
        'M22 40 C18 60 22 78 17 96 C25 84 28 66 25 46Z M78 40 C82 60 78 78 83 96 C75 84 72 66 75 46Z',
        shade,
      )
    );
  },
};
