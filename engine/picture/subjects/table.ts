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

/** A pizza on its board, seen from above its edge. */
export const pizza: Subject = {
  ...onTable,
  draw({ seed }) {
    const random = createRandom(`pizza ${seed}`);
    const spread = (count: number, rx: number, ry: number, fill: string) =>
      Array.from({ length: count }, () => {
        const [turn, out] = [random.range(0, 2 * Math.PI), Math.sqrt(random.next()) * 0.84];
        return ellipse(50 + Math.cos(turn) * out * 36, 70 + Math.sin(turn) * out * 15, rx, ry, fill);
      }).join('');
    return (
      `<defs>${gradient('crust', '#e0a552', '#a8661f', 'down')}${gradient('cheese', '#f8d878', '#eab04a', 'down')}</defs>` +
      ellipse(50, 80, 49, 16, '#000', 'opacity=".25"') +
      ellipse(50, 76, 48, 20, '#8a5a34') +
      ellipse(50, 73, 44, 19, 'url(#crust)') +
      ellipse(50, 70.6, 38.5, 15.6, '#b8331f') +
      ellipse(50, 70.4, 37, 14.8, 'url(#cheese)') +
      spread(26, 2.2, 0.9, '#fdeec0') +
      spread(12, 4, 1.8, '#c23a26') +
      spread(16, 1.8, 0.8, '#3f7a34') +
      spread(8, 1.4, 0.7, '#2a2420')
    );
  },
};

/** A football. */
export const ball: Subject = {
  size: 0.3,
  v: 0.31,
  depth: 0.88,
  motion: 'stand',
  volume: true,
  draw({ asked }) {
    const skin = asked?.coat ?? '#f6f6f4';
    const patch = 'M0 -13 L12.4 -4 L7.6 10.5 L-7.6 10.5 L-12.4 -4Z';
    const around = [0, 72, 144, 216, 288]
      .map((turn) => {
        const [x, y] = [
          50 + Math.sin((turn * Math.PI) / 180) * 37,
          50 - Math.cos((turn * Math.PI) / 180) * 37,
        ];
        return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn}) scale(1 .55)">${path(patch, '#22242a')}</g>${path(`M50 50L${x.toFixed(1)} ${y.toFixed(1)}`, 'none', 'stroke="#22242a" stroke-width="1.2"')}`;
      })
      .join('');
    return (
      ellipse(50, 94, 34, 4, '#000', 'opacity=".3"') +
      `<clipPath id="round">${ellipse(50, 50, 43, 43, '#000')}</clipPath><g clip-path="url(#round)">` +
      ellipse(50, 50, 43, 43, skin) +
      around +
      `<g transform="translate(50 50)">${path(patch, '#22242a')}</g></g>`
    );
  },
};
