import { textOutline, textWidth, writable } from '../../outline-text.ts';
import { createRandom } from '../../random.ts';
import { ellipse, path, polygon } from './shapes.ts';
import type { Ink, Subject } from './subject.ts';

/** A text centred on a line, as wide as it may be: its outlines, and the size they came out in. */
function lineOf(text: string, baseline: number, width: number, sizeMax: number) {
  const size = Math.min(sizeMax, (width / Math.max(1, textWidth(text, 100))) * 100);
  const outline = textOutline(text, 50 - textWidth(text, size) / 2, baseline, size);
  return { outline, size };
}

const usual = 'OPEN';

/** Neon letters in a frame of light. */
export const sign: Subject = {
  size: 0.98,
  v: 0,
  depth: 0.5,
  motion: 'stand',
  volume: false,
  lettered: true,
  draw({ words, accent }) {
    const text = writable(words ?? usual) || usual;
    const { outline, size } = lineOf(text, 0, 80, 34);
    const tube = (d: string, more = '') =>
      `<g ${more}>${path(d, 'none', `stroke="${accent}" stroke-width="3.6" opacity=".5" filter="url(#wide)"`)}` +
      `${path(d, 'none', `stroke="${accent}" stroke-width="1.5" filter="url(#soft)"`)}` +
      `${path(d, accent, 'fill-opacity=".16"')}${path(d, 'none', 'stroke="#fff" stroke-width=".65"')}</g>`;
    const half = size * 0.36 + 8;
    const frame = `M10 ${50 - half}h80a5 5 0 0 1 5 5v${2 * half - 10}a5 5 0 0 1 -5 5h-80a5 5 0 0 1 -5 -5v-${2 * half - 10}a5 5 0 0 1 5 -5z`;
    return (
      '<defs><filter id="wide" x="-40%" y="-60%" width="180%" height="220%"><feGaussianBlur stdDeviation="3"/></filter>' +
      '<filter id="soft" x="-20%" y="-30%" width="140%" height="160%"><feGaussianBlur stdDeviation=".7"/></filter></defs>' +
      path(`M20 0V${50 - half} M80 0V${50 - half}`, 'none', 'stroke="#0c0c10" stroke-width=".7"') +
      tube(frame) +
      tube(outline, `transform="translate(0 ${50 + size * 0.36})"`)
    );
  },
};

/** A mark of plain shapes, with a name under it when one is asked for. */
export const logo: Subject = {
  size: 0.8,
  v: 0.01,
  depth: 0.5,
  motion: 'stand',
  volume: false,
  lettered: true,
  draw(ink) {
    const name = ink.words && writable(ink.words);
    const mark = marks[ink.seed % marks.length]?.(ink) ?? '';
    if (!name) return mark;
    const { outline } = lineOf(name, 92, 92, 17);
    return `<g transform="translate(14 0) scale(.72)">${mark}</g>${path(outline, ink.ground ?? '#1d2430')}`;
  },
};

const marks: readonly ((ink: Ink) => string)[] = [
  ({ accent, accentDark }) =>
    polygon('50,8 86,29 50,50 14,29', accent) +
    polygon('14,29 50,50 50,92 14,71', accentDark) +
    polygon('86,29 50,50 50,92 86,71', accent, 'opacity=".62"'),
  ({ accent, accentDark }) =>
    ellipse(38, 50, 30, 30, accent) +
    ellipse(62, 50, 30, 30, accentDark, 'opacity=".82"') +
    path('M50 32 C60 41 60 59 50 68 C40 59 40 41 50 32Z', '#fff', 'opacity=".9"'),
  ({ accent, accentDark }) =>
    path('M12 84 L44 16 L60 50 L50 72Z', accent) + path('M40 84 L64 36 L90 84Z', accentDark),
  ({ accent, accentDark }) =>
    path('M50 8 A42 42 0 1 1 8 50 L28 50 A22 22 0 1 0 50 28Z', accent) + ellipse(26, 26, 13, 13, accentDark),
];

const inks = ['#d8452e', '#1f3a5f', '#e8b23a', '#2f7f78', '#15171c', '#e58a6a'];

/** A composition of circles, bars and quarters on a grid. */
export const poster: Subject = {
  size: 0.92,
  v: 0,
  depth: 0.5,
  motion: 'stand',
  volume: false,
  lettered: true,
  draw({ seed, asked }) {
    const random = createRandom(`poster ${seed}`);
    const colours = asked ? [asked.coat, asked.shade, '#15171c', asked.coat] : inks;
    const tint = () => colours[random.integer(0, colours.length - 1)] ?? '#15171c';
    const [columns, rows] = [4, 5];
    const cell = 17;
    const tiles = Array.from({ length: columns * rows }, (_, i) => {
      const [x, y] = [16 + (i % columns) * cell, 7 + Math.floor(i / columns) * cell];
      const turn = random.integer(0, 3) * 90;
      const shape = random.integer(0, 6);
      const drawn = tiles4[shape]?.(tint(), tint()) ?? '';
      return `<g transform="translate(${x} ${y}) rotate(${turn} 8.5 8.5)">${drawn}</g>`;
    }).join('');
    return `<rect x="12" y="0" width="76" height="100" fill="#f3ead8"/>${tiles}`;
  },
};

const tiles4: readonly ((a: string, b: string) => string)[] = [
  (a) => path('M0 0h17v17A17 17 0 0 1 0 0Z', a),
  (a, b) => `<rect width="17" height="17" fill="${b}"/>${ellipse(8.5, 8.5, 6, 6, a)}`,
  (a) => path('M0 17A8.5 8.5 0 0 1 17 17Z', a),
  (a, b) => polygon('0,0 17,0 0,17', a) + polygon('17,0 17,17 0,17', b),
  (a) => path('M0 1h17v3H0z M0 7h17v3H0z M0 13h17v3H0z', a),
  () => '',
  (a, b) => ellipse(8.5, 8.5, 8.5, 8.5, a) + path('M8.5 0A8.5 8.5 0 0 1 8.5 17Z', b),
];
