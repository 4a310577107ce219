import { ellipse, gradient, path } from './shapes.ts';
import type { Subject } from './subject.ts';

export const whale: Subject = {
  size: 0.6,
  v: -0.03,
  depth: 0.5,
  motion: 'bob',
  volume: true,
  draw({ asked }) {
    const { coat, shade } = asked ?? { coat: '#4c86a6', shade: '#1d4058' };
    const grooves = [58, 61, 64, 67]
      .map((y, i) => `M${9 + i * 2} ${y} C24 ${y + 4} 38 ${y + 4} 52 ${y}`)
      .join(' ');
    return (
      `<defs>${gradient('back', coat, shade, 'down')}</defs>` +
      path(
        'M4 52 C10 34 36 26 58 34 C72 39 80 48 88 45 C91 40 91 34 98 29 C99 38 98 44 95.5 49 C99 53 99.5 60 97 69 C91 65 90 58 86 54 C74 65 54 75 34 73 C16 72 4 64 4 52Z',
        'url(#back)',
      ) +
      path('M5 56 C18 60 42 62 62 58 C50 72 18 78 5 56Z', '#c3dae2') +
      path(grooves, 'none', 'stroke="#7fa3b3" stroke-width=".6"') +
      ellipse(21, 52, 1.5, 1.5, '#0b1a24') +
      path('M38 62 C42 75 48 82 56 84 C53 75 50 68 46 62Z', shade) +
      path('M62 36 C64 31 68 29 71 30 C70 34 69 38 68 40Z', shade)
    );
  },
};

/** A school of fish. */
export const fish: Subject = {
  size: 0.7,
  v: -0.05,
  depth: 0.5,
  motion: 'fly',
  volume: true,
  draw({ accent, accentDark }) {
    const one = (x: number, y: number, scale: number, tint: string) =>
      `<g transform="translate(${x} ${y}) scale(${scale})">` +
      path('M-8 0 C-4 -5 4 -5 8 0 C4 5 -4 5 -8 0Z', tint) +
      path('M7 0 L13 -4 L11.5 0 L13 4Z', accentDark) +
      path('M-1 -3.5 C1 -6 4 -5.5 5 -3Z', accentDark) +
      path('M-3 -3.6 C-1.5 -1 -1.5 1 -3 3.6 L-1.5 3.8 C0 1 0 -1 -1.5 -3.8Z', '#fff') +
      ellipse(-5, -0.8, 0.9, 0.9, '#101010') +
      '</g>';
    return [
      [20, 40, 1],
      [34, 30, 0.8],
      [40, 50, 1.1],
      [56, 38, 0.9],
      [60, 58, 0.7],
      [74, 46, 0.8],
      [28, 60, 0.6],
      [82, 30, 0.6],
      [50, 22, 0.5],
    ]
      .map(([x = 0, y = 0, scale = 1], i) => one(x, y, scale * 0.75, i % 3 ? accent : '#f0b429'))
      .join('');
  },
};
