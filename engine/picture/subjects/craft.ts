import { ellipse, glow, gradient, mirror, path, polygon } from './shapes.ts';
import type { Subject } from './subject.ts';

const defs = (content: string) => `<defs>${content}</defs>`;

export const sailboat: Subject = {
  size: 0.34,
  v: -0.07,
  afloat: true,
  depth: 0.45,
  motion: 'bob',
  volume: true,
  draw(ink) {
    const boat =
      path('M51 5 C66 26 76 50 80 72 L51 73Z', 'url(#sail)') +
      path('M47 14 C37 34 27 56 22 72 L47 72Z', 'url(#jib)') +
      path('M48.4 3h1.5v76h-1.5z', ink.dark) +
      path('M51 40 L72 40 M51 56 L77 56', 'none', `stroke="${ink.shade}" stroke-width=".4" opacity=".5"`) +
      path('M13 77 L89 77 C86 86 79 91 69 91 L31 91 C22 90 16 85 13 77Z', 'url(#hull)') +
      path('M13 77 L89 77 L88.4 79.5 L14 79.5Z', ink.light);
    const colours =
      gradient('sail', ink.light, ink.mid) +
      gradient('jib', ink.mid, ink.light) +
      gradient('hull', ink.accent, ink.accentDark, 'down');
    return `${defs(colours)}${boat}<g transform="matrix(1 0 0 -.32 0 120)" opacity=".28">${boat}</g>`;
  },
};

export const balloon: Subject = {
  size: 0.38,
  v: -0.16,
  depth: 0.5,
  motion: 'bob',
  volume: true,
  draw(ink) {
    const outline = 'M50 4 C76 4 88 24 86 42 C84 58 66 70 57 81 L43 81 C34 70 16 58 14 42 C12 24 24 4 50 4Z';
    const stripe = (a: number, b: number, fill: string) =>
      path(
        `M50 2 C${50 + a * 36} 8 ${50 + a * 42} 44 ${50 + a * 8} 82 L${50 + b * 8} 82 C${50 + b * 42} 44 ${50 + b * 36} 8 50 2Z`,
        fill,
      );
    const stripes = Array.from({ length: 8 }, (_, i) =>
      stripe(-1 + i / 4, -0.75 + i / 4, i % 2 ? ink.light : ink.accent),
    ).join('');
    return (
      defs(`<clipPath id="hull">${path(outline, '#000')}</clipPath>`) +
      `<g clip-path="url(#hull)">${path('M0 0h100v90H0z', ink.accent)}${stripes}</g>` +
      path('M44 81 L46 90 M56 81 L54 90', 'none', `stroke="${ink.dark}" stroke-width=".6"`) +
      path('M45 89.5h10l-.8 7.5q-4.2 1.4-8.4 0z', '#7a4f2a') +
      path('M45 89.5h10v1.6h-10z', '#4d3018')
    );
  },
};

export const rocket: Subject = {
  size: 0.56,
  v: -0.02,
  depth: 0.5,
  motion: 'bob',
  volume: true,
  draw(ink) {
    const fin = path('M38 54 C30 60 27 68 28 78 L39 71Z', ink.accent);
    return (
      defs(
        gradient('flame', '#fff6c0', '#ff5a2a00', 'down') +
          gradient('body', '#ffffff', '#7c8494') +
          glow('burn', '#ffb347'),
      ) +
      ellipse(50, 82, 15, 17, 'url(#burn)') +
      path('M44 70 C40 84 46 94 50 100 C54 94 60 84 56 70Z', 'url(#flame)') +
      fin +
      mirror(fin) +
      path('M50 3 C61 15 64 34 62 54 L59 71 L41 71 L38 54 C36 34 39 15 50 3Z', 'url(#body)') +
      path('M50 3 C55.5 9 59 15.5 60.7 23 L39.3 23 C41 15.5 44.5 9 50 3Z', ink.accent) +
      path('M38 55 L62 55 L61.4 60 L38.6 60Z', ink.accent) +
      ellipse(50, 36, 6.4, 6.4, '#2a3550') +
      ellipse(49.4, 35.4, 4.6, 4.6, '#8fd6ff')
    );
  },
};

export const spaceship: Subject = {
  size: 0.4,
  v: -0.12,
  depth: 0.62,
  motion: 'fly',
  volume: true,
  draw(ink) {
    const wing =
      path('M40 50 L16 74 L22 77 L58 58Z', '#6d7686') + path('M20 72 L15 60 L18 59 L24 72Z', ink.accent);
    return (
      defs(
        gradient('skin', ink.asked?.coat ?? '#e6ebf2', ink.asked?.shade ?? '#5f6878', 'down') +
          glow('jet', '#59c8ff'),
      ) +
      ellipse(14, 52, 15, 5, 'url(#jet)') +
      `<g transform="translate(0 100) scale(1 -1)">${wing}</g>` +
      path('M20 46 C40 38 64 40 96 52 C66 60 40 62 20 58Z', 'url(#skin)') +
      path('M58 45 C66 43 76 46 82 50 C74 51 64 51 57 50Z', '#1d3a5c') +
      path('M61 46 C67 45 73 47 77 49 L64 48Z', '#8fd6ff') +
      wing +
      path('M26 50h24M30 54h30', 'none', 'stroke="#49515f" stroke-width=".7"') +
      path('M17 46h5v12h-5z', '#39414f')
    );
  },
};

export const car: Subject = {
  size: 0.44,
  v: 0.27,
  depth: 0.88,
  motion: 'stand',
  volume: true,
  draw(ink) {
    const wheel = (x: number) =>
      ellipse(x, 78, 9.5, 9.5, '#15171c') +
      ellipse(x, 78, 5.6, 5.6, '#9aa2ad') +
      ellipse(x, 78, 2, 2, '#3a3f48') +
      [0, 60, 120]
        .map(
          (a) =>
            `<rect x="${x - 0.5}" y="73" width="1" height="10" fill="#4a4f58" transform="rotate(${a} ${x} 78)"/>`,
        )
        .join('');
    return (
      defs(
        gradient('paint', ink.accent, ink.accentDark, 'down') +
          gradient('glass', '#b9d6ea', '#1d2c3c', 'down'),
      ) +
      ellipse(50, 87, 48, 3.5, '#000', 'opacity=".35"') +
      path(
        'M3 76 C2 68 8 63 20 61 C31 51 40 47 54 47 C67 47 76 53 83 61 C92 62 98 67 97 75 L96 80 L4 80Z',
        'url(#paint)',
      ) +
      path(
        'M26 60.5 C34 53 41 50 49.5 50 L49.5 60.5Z M52.5 50 C63 50 70 54 76 60.5 L52.5 60.5Z',
        'url(#glass)',
      ) +
      path('M8 69 C30 66 70 66 94 69', 'none', 'stroke="#fff" stroke-width=".7" opacity=".6"') +
      path('M4 76h92v2.5H4z', '#101216', 'opacity=".6"') +
      path('M92 66 C95 66.5 97 68 97 71 L91 70Z', '#fff6d8') +
      path('M4 67 L9 66 L9 70 L3.5 70Z', '#d43b32') +
      wheel(24) +
      wheel(76)
    );
  },
};

/** Ships, beams and explosions of a battle in space. */
export const battle: Subject = {
  size: 0.95,
  v: 0,
  depth: 0.55,
  motion: 'fly',
  volume: false,
  draw() {
    const fighter = (x: number, y: number, scale: number, turn: number, tint: string) =>
      `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">` +
      ellipse(-11, 0, 9, 1.8, 'url(#jet)') +
      polygon('14,0 -6,-3 -9,-9 -12,-8.4 -9,-2.4 -9,2.4 -12,8.4 -9,9 -6,3', tint) +
      polygon('6,-0.6 0,-1.6 0,1.6 6,0.6', '#20354f') +
      '</g>';
    const beam = (x: number, y: number, x2: number, y2: number, tint: string) =>
      `<line x1="${x}" y1="${y}" x2="${x2}" y2="${y2}" stroke="${tint}" stroke-width="1.3" opacity=".35" stroke-linecap="round"/>` +
      `<line x1="${x}" y1="${y}" x2="${x2}" y2="${y2}" stroke="#fff" stroke-width=".4" stroke-linecap="round"/>`;
    return (
      defs(glow('jet', '#59c8ff') + glow('fire', '#ff8a3c', '#fff6c8') + glow('red', '#ff3d5a')) +
      ellipse(78, 34, 15, 13, 'url(#fire)') +
      ellipse(82, 39, 8, 7, 'url(#red)') +
      ellipse(22, 74, 9, 8, 'url(#fire)') +
      beam(24, 40, 70, 34, '#ff4d6a') +
      beam(38, 64, 74, 38, '#ff4d6a') +
      beam(88, 58, 50, 78, '#54e08a') +
      beam(90, 22, 58, 24, '#54e08a') +
      fighter(18, 40, 0.95, -8, '#c3ccd8') +
      fighter(32, 66, 1.25, -38, '#e1e7ee') +
      fighter(92, 60, 0.9, 152, '#8a6f74') +
      fighter(93, 22, 0.7, 178, '#8a6f74') +
      fighter(52, 16, 0.45, -14, '#aab4c2') +
      fighter(64, 88, 0.5, -70, '#aab4c2')
    );
  },
};
