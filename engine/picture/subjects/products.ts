import { ellipse, gradient, limb, path } from './shapes.ts';
import type { Subject } from './subject.ts';

const shine = (d: string, opacity = 0.5) => path(d, '#fff', `opacity="${opacity}"`);
const stand = { size: 0.6, v: 0.04, depth: 0.6, motion: 'stand', volume: false } as const;

export const bottle: Subject = {
  ...stand,
  draw({ accent, accentDark }) {
    const glass =
      path(
        'M34 40 C34 35 38 34 42 33 L42 26 L58 26 L58 33 C62 34 66 35 66 40 L66 90 C66 93 64 95 61 95 L39 95 C36 95 34 93 34 90Z',
        'url(#glass)',
      ) +
      path('M37 52 L63 52 L63 90 C63 92 62 92.5 60.5 92.5 L39.5 92.5 C38 92.5 37 92 37 90Z', 'url(#liquid)') +
      path('M37 51 C45 53 55 53 63 51 L63 53.5 C55 55.5 45 55.5 37 53.5Z', '#fff', 'opacity=".35"') +
      path('M41 12h18v14H41z', 'url(#cap)') +
      path('M40 24.5h20v3.5H40z', '#b9924e') +
      `<rect x="41" y="62" width="18" height="18" fill="#fffaf0" opacity=".92"/>` +
      path('M45 68h10M46.5 71.5h7M48 75h4', 'none', 'stroke="#3a3330" stroke-width=".9"') +
      shine('M36.5 40 C36.5 38 38 37 39.5 37 L39.5 88 C38 88 36.5 86 36.5 84Z', 0.55) +
      shine('M62.5 42 L64 42 L64 84 L62.5 84Z', 0.35);
    return (
      `<defs>${gradient('glass', '#ffffffb0', '#8fa0a8c0')}${gradient('liquid', accent, accentDark)}${gradient('cap', '#f6f1e6', '#3b3733')}</defs>` +
      `<g transform="matrix(1 0 0 -.35 0 128)" opacity=".22">${glass}</g>${glass}`
    );
  },
};

export const headphones: Subject = {
  ...stand,
  draw({ accent, accentDark }) {
    const cup = (x: number, flip: number) =>
      `<g transform="translate(${x} 66) scale(${flip} 1)">` +
      `<rect x="-10" y="-19" width="17" height="38" rx="8" fill="#23252b"/>` +
      `<rect x="-15" y="-16" width="11" height="32" rx="5.5" fill="url(#shell)"/>` +
      shine('M-13 -10 C-13 -13 -11 -14 -10 -14 L-10 4 C-12 4 -13 2 -13 0Z', 0.4) +
      '</g>';
    return (
      `<defs>${gradient('shell', accent, accentDark)}${gradient('band', '#5a5e68', '#17181c')}</defs>` +
      path(
        'M24 62 C18 22 34 8 50 8 C66 8 82 22 76 62 L71 62 C76 28 64 14 50 14 C36 14 24 28 29 62Z',
        'url(#band)',
      ) +
      path('M34 18 C40 12 60 12 66 18 C60 15 40 15 34 18Z', '#fff', 'opacity=".4"') +
      cup(30, 1) +
      cup(70, -1)
    );
  },
};

export const watch: Subject = {
  ...stand,
  draw({ accent }) {
    const ticks = Array.from(
      { length: 12 },
      (_, i) =>
        `<rect x="49.4" y="29.5" width="1.2" height="${i % 3 ? 3 : 5}" fill="#f4efe4" transform="rotate(${i * 30} 50 52)"/>`,
    ).join('');
    return (
      `<defs>${gradient('steel', '#f5f7fa', '#6f7885')}${gradient('strap', accent, '#2a1a14', 'down')}</defs>` +
      path('M40 4h20l3 26H37zM37 74h26l-3 23q-10 3-20 0z', 'url(#strap)') +
      path(
        'M43 6v22M57 6v22M42 76l2 20M58 76l-2 20',
        'none',
        'stroke="#fff" stroke-width=".5" stroke-dasharray="1.5 1" opacity=".6"',
      ) +
      ellipse(50, 52, 28, 28, 'url(#steel)') +
      ellipse(50, 52, 24.5, 24.5, '#10151d') +
      ticks +
      path('M49 52 L50 36 L51 52Z M50 51 L62 57 L50 53Z', '#f4efe4') +
      path('M49.7 56 L50 31 L50.3 56Z', '#e0503a') +
      ellipse(50, 52, 1.6, 1.6, '#e0503a') +
      `<rect x="77" y="48" width="5" height="8" rx="1.5" fill="url(#steel)"/>` +
      shine('M32 38 C38 28 50 26 58 29 C48 31 38 38 33 50Z', 0.18)
    );
  },
};

export const sneaker: Subject = {
  ...stand,
  v: 0.07,
  draw({ accent, accentDark }) {
    const laces = Array.from({ length: 5 }, (_, i) => `M${44 + i * 5.5} ${50 + i * 4.2} l8 -5`).join('');
    return (
      `<defs>${gradient('upper', accent, accentDark, 'down')}${gradient('sole', '#ffffff', '#c9c4ba', 'down')}</defs>` +
      path(
        'M8 74 C8 56 12 44 18 40 C22 46 30 48 36 42 L42 44 C52 54 62 62 78 66 C90 68 95 74 95 80 L8 82Z',
        'url(#upper)',
      ) +
      path('M14 60 C26 66 34 78 36 81 L10 82 C9 74 11 66 14 60Z', '#fff', 'opacity=".25"') +
      path('M40 78 C50 68 62 66 74 68 C62 72 54 78 50 81Z', '#fff', 'opacity=".85"') +
      path(laces, 'none', 'stroke="#fff" stroke-width="2" stroke-linecap="round"') +
      path('M6 79 C30 82 70 82 96 78 C97 84 96 88 92 89 L14 90 C7 90 5 85 6 79Z', 'url(#sole)') +
      path('M8 85 L94 84', 'none', 'stroke="#8b867c" stroke-width=".6"') +
      shine('M20 46 C24 50 32 50 37 45 L39 46 C34 53 24 54 19 49Z', 0.5)
    );
  },
};

/** What a room holds: a sofa, a lamp, a picture, a plant. */
export const furniture: Subject = {
  size: 0.86,
  v: 0.07,
  depth: 0.5,
  motion: 'stand',
  volume: true,
  draw({ accent, accentDark, night }) {
    const leaf = (angle: number, length: number) =>
      `<g transform="translate(88 74) rotate(${angle})">${path(`M0 0 C-4 -${length * 0.4} -3 -${length * 0.8} 0 -${length} C3 -${length * 0.8} 4 -${length * 0.4} 0 0Z`, angle % 2 ? '#3f6b42' : '#517f4b')}</g>`;
    return (
      `<defs>${gradient('cloth', accent, accentDark, 'down')}<radialGradient id="lampglow"><stop offset="0" stop-color="#ffe2a8" stop-opacity="${night ? 0.75 : 0.3}"/><stop offset="1" stop-color="#ffe2a8" stop-opacity="0"/></radialGradient></defs>` +
      `<rect x="34" y="10" width="26" height="20" fill="#f4efe4" stroke="#3b2d22" stroke-width="1.2"/>` +
      path('M35.5 26 L42 18 L46 22 L51 15 L58.5 25 L58.5 28.5 L35.5 28.5Z', accentDark, 'opacity=".7"') +
      ellipse(54, 15, 2, 2, accent) +
      ellipse(50, 88, 46, 3, '#000', 'opacity=".3"') +
      `<rect x="18" y="46" width="58" height="26" rx="5" fill="url(#cloth)"/>` +
      `<rect x="22" y="58" width="25" height="16" rx="3.5" fill="${accent}"/><rect x="47.5" y="58" width="25" height="16" rx="3.5" fill="${accent}"/>` +
      `<rect x="12" y="54" width="12" height="27" rx="5" fill="url(#cloth)"/><rect x="70" y="54" width="12" height="27" rx="5" fill="url(#cloth)"/>` +
      `<rect x="18" y="72" width="58" height="10" rx="2" fill="${accentDark}"/>` +
      path('M20 82h2.5v5H20zM71 82h2.5v5H71z', '#3b2d22') +
      `<rect x="28" y="50" width="13" height="12" rx="3" fill="#f0e4cf" transform="rotate(-9 34 56)"/>` +
      limb('6,87,0.7 6,60,0.6 7,34,0.6', '#2b2622') +
      ellipse(6, 87.5, 5, 1.2, '#2b2622') +
      path('M1 34 L4 22 L11 22 L14 34Z', '#f7e7c4') +
      ellipse(7.5, 30, 22, 20, 'url(#lampglow)') +
      [-52, -33, -14, 7, 26, 45].map((a, i) => leaf(a, 20 + ((i * 7) % 9))).join('') +
      path('M82 73h12l-1.5 13.5q-4.5 1.5-9 0z', '#b5673f')
    );
  },
};
