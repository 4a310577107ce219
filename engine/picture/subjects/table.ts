import { createRandom } from '../../random.ts';
import { ellipse, gradient, path } from './shapes.ts';
import type { Subject } from './subject.ts';

const onTable = { size: 0.56, v: 0.09, depth: 0.6, motion: 'stand', volume: false } as const;

/** A cup on its saucer, steaming. */
export const coffee: Subject = {
  ...onTable,
  draw({ asked }) {
    const cup = asked ?? { coat: '#fbf7f0', shade: '#c3b8a8' };
    const steam = 'M42 34 C36 26 48 22 42 12 M52 34 C46 25 58 20 52 8 M62 34 C56 26 68 22 62 13';
    return (
      `<defs>${gradient('cup', cup.coat, cup.shade)}<filter id="steam"><feGaussianBlur stdDeviation="1.3"/></filter></defs>` +
      ellipse(50, 89, 44, 7, '#000', 'opacity=".25"') +
      ellipse(50, 86, 42, 7, 'url(#cup)') +
      ellipse(50, 85, 30, 4.4, cup.shade, 'opacity=".55"') +
      path('M76 50 C94 46 95 72 71 73', 'none', `stroke="${cup.shade}" stroke-width="5.4"`) +
      path('M76 50 C94 46 95 72 71 73', 'none', `stroke="${cup.coat}" stroke-width="3"`) +
      path('M22 44 C22 66 30 85 42 86 L58 86 C70 85 78 66 78 44Z', 'url(#cup)') +
      ellipse(50, 44, 28, 6.6, cup.coat) +
      ellipse(50, 44.8, 25, 5.2, '#3d2114') +
      ellipse(50, 45, 22, 4.2, '#7a4a26') +
      path(
        'M50 48.4 C40 46 42 42.6 46 43 C48.6 43.2 50 44.6 50 44.6 C50 44.6 51.4 43.2 54 43 C58 42.6 60 46 50 48.4Z',
        '#f0dcc0',
      ) +
      path('M28 52 C29 66 34 78 41 82 C37 72 34 62 33.4 52.6Z', '#fff', 'opacity=".45"') +
      path(
        steam,
        'none',
        'stroke="#fff" stroke-width="2.6" opacity=".5" filter="url(#steam)" stroke-linecap="round"',
      )
    );
  },
};

/** A burger with everything. */
export const burger: Subject = {
  ...onTable,
  draw({ seed }) {
    const random = createRandom(`burger ${seed}`);
    const seeds = Array.from({ length: 22 }, () => {
      const x = random.range(24, 76);
      const high = 44 - 25 * Math.sqrt(1 - ((x - 50) / 33) ** 2);
      const turn = Math.round(random.range(-40, 40));
      const y = random.range(high + 3, 40);
      return ellipse(
        x,
        y,
        1.5,
        0.9,
        '#fbeec6',
        `transform="rotate(${turn} ${Math.round(x)} ${Math.round(y)})"`,
      );
    }).join('');
    return (
      `<defs>${gradient('bun', '#e7a650', '#a8611f', 'down')}${gradient('base', '#dc9a48', '#9c5a1e', 'down')}${gradient('meat', '#6a3a22', '#351a0e', 'down')}</defs>` +
      ellipse(50, 92, 44, 5, '#000', 'opacity=".3"') +
      path('M13 78 L87 78 C88 89 82 92 74 92 L26 92 C18 92 12 89 13 78Z', 'url(#base)') +
      path('M10 70 C10 64 90 64 90 70 C91 80 86 81 80 81 L20 81 C14 81 9 80 10 70Z', 'url(#meat)') +
      path('M11 66 L89 66 L82 70 L74 79 L66 69.5 L36 69.5 L29 76 L22 69.5Z', '#f6b32e') +
      path('M12 60 h76 v5.4 q-38 4 -76 0z', '#c8372c') +
      path('M12 60.5 h76 v1.4 h-76z', '#f08a70', 'opacity=".7"') +
      path(
        'M10 55 L90 55 L90 58 C86 65 82 58 78 63 C73 66 70 58 65 63 C60 66 57 58 52 63 C47 66 44 58 39 63 C34 66 31 58 26 63 C21 66 17 58 10 59Z',
        '#69a83a',
      ) +
      path('M12 55 C8 16 92 16 88 55 C64 58 36 58 12 55Z', 'url(#bun)') +
      path('M22 40 C26 26 42 22 54 23 C40 26 30 33 27 43Z', '#fff', 'opacity=".35"') +
      seeds
    );
  },
};
