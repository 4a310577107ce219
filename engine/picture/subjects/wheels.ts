import { ellipse, gradient, limb, path } from './shapes.ts';
import type { Subject } from './subject.ts';

export const bicycle: Subject = {
  size: 0.46,
  v: 0.24,
  depth: 0.88,
  motion: 'stand',
  volume: true,
  draw({ accent, accentDark }) {
    const wheel = (x: number) =>
      ellipse(x, 74, 19, 19, 'none', 'stroke="#1b1c20" stroke-width="2.6"') +
      ellipse(x, 74, 17, 17, 'none', 'stroke="#b9bec6" stroke-width=".8"') +
      Array.from(
        { length: 9 },
        (_, i) =>
          `<rect x="${x - 0.15}" y="57" width=".3" height="34" fill="#aab0b8" transform="rotate(${i * 20} ${x} 74)"/>`,
      ).join('') +
      ellipse(x, 74, 2, 2, '#4a4f58');
    const tube = `stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"`;
    return (
      ellipse(50, 94, 44, 2.2, '#000', 'opacity=".3"') +
      wheel(23) +
      wheel(77) +
      path('M23 74 L37 46 L67 46 L49 74 Z M49 74 L35 40', 'none', `stroke="${accent}" ${tube}`) +
      path('M77 74 L65 36', 'none', `stroke="${accentDark}" ${tube}`) +
      path(
        'M65 36 L62 31 L70 29 C75 29 75 36 70 36',
        'none',
        'stroke="#2b2d33" stroke-width="2.2" stroke-linecap="round"',
      ) +
      path('M28 40 C30 36 40 37 43 39 C40 42 32 42 28 40Z', '#5a3720') +
      ellipse(49, 74, 5, 5, 'none', 'stroke="#3a3d44" stroke-width="1.6"') +
      path(
        'M49 74 L54 83 M51.5 83.5 h6',
        'none',
        'stroke="#3a3d44" stroke-width="1.6" stroke-linecap="round"',
      )
    );
  },
};

/** A train on its track, the locomotive ahead. */
export const train: Subject = {
  size: 0.92,
  v: 0.08,
  depth: 0.88,
  motion: 'stand',
  volume: true,
  draw({ accent, accentDark, night }) {
    const glass = night ? '#ffdf9a' : '#2c3d50';
    const windows = (from: number, count: number) =>
      Array.from(
        { length: count },
        (_, i) => `<rect x="${from + i * 6.4}" y="71.6" width="4.6" height="4.6" rx=".8" fill="${glass}"/>`,
      ).join('');
    const wheels = [5, 11, 24, 30, 40, 46, 60, 66, 76, 84]
      .map((x) => ellipse(x, 86.4, 2.3, 2.3, '#1b1c20') + ellipse(x, 86.4, 0.9, 0.9, '#8a8f98'))
      .join('');
    const sleepers = Array.from({ length: 26 }, (_, i) => `M${i * 4} 89.4h1.8v1.8h-1.8z`).join('');
    return (
      `<defs>${gradient('paint', accent, accentDark, 'down')}</defs>` +
      path(sleepers, '#5a4030') +
      path('M0 88.4h100v1.2h-100z', '#9aa0a8') +
      path('M0 69 L34 69 L34 85 L0 85Z M36 69 L69 69 L69 85 L36 85Z', 'url(#paint)') +
      path('M71 85 L71 69 L84 69 C91 69 97 76 98 82 C98 84.5 96 85 94 85Z', 'url(#paint)') +
      path('M0 67.6h34v2h-34z M36 67.6h33v2h-33z M71 67.6h14v2h-14z', '#d9dce0') +
      path('M0 78.6h34v1.7h-34z M36 78.6h33v1.7h-33z M71 78.6h25.4l1 1.7h-26.4z', '#f4efe4') +
      path('M34 80h2v3h-2z M69 80h2v3h-2z', '#26282e') +
      windows(2, 5) +
      windows(38, 5) +
      windows(73, 2) +
      path('M87 71.6 C90 72 93 74.6 94.6 77 L87 77Z', glass) +
      ellipse(95.6, 81.6, 1.3, 1.1, '#fff6d0') +
      wheels +
      limb('2,65.6,0.3 50,65.4,0.3 98,65.6,0.3', '#3a3d44')
    );
  },
};
