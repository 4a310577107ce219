import { createRandom, type Random } from '../../random.ts';
import { darker, lighter, lightness, mix } from './shade.ts';

/** What stands behind the presenter: an SVG of the whole frame, and how much of its height it is out of focus by. */
export interface Background {
  readonly svg: string;
  readonly blur: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
}

const places: Readonly<Record<string, (frame: Frame) => Background>> = {
  studio,
  modern_office: office,
  office,
  newsroom,
  gradient,
  outdoors,
};

export const knownBackgrounds: readonly string[] = Object.keys(places);

/** Whether a background of this name, or of this hex colour, can be drawn. */
export function isBackground(name: string): boolean {
  return Object.hasOwn(places, placeName(name)) || hexColour(name) !== undefined;
}

const placeName = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** A background by name or hex colour (#rgb, #rrggbb); undefined when it is neither. */
export function drawBackground(
  name: string,
  width: number,
  height: number,
  seed: number,
): Background | undefined {
  const frame = { width, height, random: createRandom(`background ${seed}`) };
  const place = Object.hasOwn(places, placeName(name)) ? places[placeName(name)] : undefined;
  const colour = hexColour(name);
  return place?.(frame) ?? (colour ? plain(frame, colour) : undefined);
}

function hexColour(name: string): string | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(name.trim()) ?? [];
  if (!digits) return undefined;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`.toLowerCase();
}

function svgOf({ width, height }: Frame, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;
}

function plain(frame: Frame, colour: string): Background {
  const glow = lightness(colour) > 0.92 ? 0 : 0.16;
  const svg = `<defs><radialGradient id="light" cx=".5" cy=".4" r=".75"><stop offset="0" stop-color="${lighter(colour, glow)}"/>
    <stop offset=".6" stop-color="${colour}"/><stop offset="1" stop-color="${darker(colour, 0.1)}"/></radialGradient></defs>
    <rect width="100%" height="100%" fill="url(#light)"/>`;
  return { svg: svgOf(frame, svg), blur: 0 };
}

/** Paper backdrop with a sun behind the head. */
function studio(frame: Frame): Background {
  const { width, height, random } = frame;
  const [paper, sun] = random.pick([
    ['#ebe3d3', '#e9b27c'],
    ['#dfe3dc', '#a9bfa8'],
    ['#e6ddd6', '#d9a08a'],
    ['#dde2e6', '#9fb4c6'],
    ['#e8e0cc', '#d3b45f'],
  ]);
  const radius = Math.min(width * 0.42, height * 0.44);
  const svg = `<defs><linearGradient id="paper" x2=".3" y2="1"><stop offset="0" stop-color="${lighter(paper, 0.45)}"/>
    <stop offset="1" stop-color="${darker(paper, 0.07)}"/></linearGradient>
    <linearGradient id="sun" x2="0" y2="1"><stop offset="0" stop-color="${lighter(sun, 0.25)}"/><stop offset="1" stop-color="${sun}"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#paper)"/>
    <circle cx="${width / 2}" cy="${height - Math.min(height, width * 1.1) * 0.54}" r="${radius}" fill="url(#sun)"/>
    <path d="M0 ${height * 0.9} Q${width / 2} ${height * 0.84} ${width} ${height * 0.9} L${width} ${height} L0 ${height}Z" fill="${darker(paper, 0.16)}" opacity=".5"/>`;
  return { svg: svgOf(frame, svg), blur: 0 };
}

function gradient(frame: Frame): Background {
  const [from, middle, to] = frame.random.pick([
    ['#f3d9bd', '#dfa58a', '#6f6f92'],
    ['#dfe9e4', '#9fc0b9', '#3f6a74'],
    ['#f0e3c4', '#d6b77c', '#7b6a4d'],
    ['#dbe2ee', '#9eb0d0', '#47567e'],
  ]);
  const svg = `<defs><linearGradient id="sky" x1=".1" x2=".7" y2="1"><stop offset="0" stop-color="${from}"/>
    <stop offset=".5" stop-color="${middle}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#sky)"/>`;
  return { svg: svgOf(frame, svg), blur: 0 };
}

/** A bright room: windows over a town, a shelf, a plant, a lamp. */
function office(frame: Frame): Background {
  const { width, height, random } = frame;
  const unit = height / 100;
  const wall = random.pick(['#e9e3d8', '#e3e4e0', '#ece4da']);
  const flip = random.chance(0.5) ? `translate(${width} 0) scale(-1 1)` : '';
  const right = Math.max(width - 62 * unit, width * 0.6);
  const panes = [0, 1, 2].map((pane) => windowPane(random, 4 * unit + pane * 26 * unit, unit));
  const svg = `<defs><linearGradient id="wall" y2="1" x2=".2"><stop offset="0" stop-color="${lighter(wall, 0.4)}"/><stop offset="1" stop-color="${darker(wall, 0.14)}"/></linearGradient>
    <linearGradient id="day" x2="0" y2="1"><stop offset="0" stop-color="#a9c4d6"/><stop offset=".75" stop-color="#f1dfc6"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#wall)"/><g transform="${flip}">${panes.join('')}
    ${shelf(random, right, unit)}${plant(right - 16 * unit, 88 * unit, unit)}
    <path d="M${right + 20 * unit} 0 V${12 * unit}" stroke="#3a3a3f" stroke-width="${0.5 * unit}"/>
    <path d="M${right + 10 * unit} ${20 * unit} Q${right + 20 * unit} ${4 * unit} ${right + 30 * unit} ${20 * unit}Z" fill="#c9733a"/>
    <ellipse cx="${right + 20 * unit}" cy="${20.5 * unit}" rx="${7 * unit}" ry="${1.6 * unit}" fill="#fff1cf"/>
    <rect y="${90 * unit}" width="${width}" height="${12 * unit}" fill="${darker(wall, 0.2)}"/></g>`;
  return { svg: svgOf(frame, svg), blur: 0.007 };
}

function windowPane(random: Random, x: number, unit: number): string {
  const houses = Array.from({ length: 6 }, (_, index) => {
    const tall = random.range(10, 34) * unit;
    const colour = mix('#8ba0ae', '#d8cbb6', random.next());
    return `<rect x="${x + index * 4 * unit}" y="${72 * unit - tall}" width="${random.range(3, 4.4) * unit}" height="${tall}" fill="${colour}"/>`;
  });
  return `<rect x="${x}" y="${6 * unit}" width="${24 * unit}" height="${66 * unit}" fill="url(#day)"/>
    <clipPath id="pane${Math.round(x)}"><rect x="${x}" y="${6 * unit}" width="${24 * unit}" height="${66 * unit}"/></clipPath>
    <g clip-path="url(#pane${Math.round(x)})">${houses.join('')}</g>
    <rect x="${x}" y="${6 * unit}" width="${24 * unit}" height="${66 * unit}" fill="none" stroke="#f7f3ea" stroke-width="${1.6 * unit}"/>`;
}

function shelf(random: Random, x: number, unit: number): string {
  const colours = ['#a9512f', '#2d5a5e', '#c08a35', '#22304a', '#8c8577', '#56663f', '#e9e0cf'] as const;
  const board = (y: number) => {
    let books = '';
    for (let at = 2; at < 44; ) {
      const wide = random.range(1.6, 3.4);
      const tall = random.range(8, 13);
      if (random.chance(0.8))
        books += `<rect x="${x + at * unit}" y="${(y - tall) * unit}" width="${wide * unit}" height="${tall * unit}" fill="${random.pick(colours)}"/>`;
      at += wide + 0.2;
    }
    return `${books}<rect x="${x}" y="${y * unit}" width="${48 * unit}" height="${1.4 * unit}" fill="#8a6a49"/>`;
  };
  return board(42) + board(60) + board(78);
}

function plant(x: number, y: number, unit: number): string {
  const leaves = [-62, -38, -16, 8, 30, 54].map(
    (angle, index) =>
      `<path transform="rotate(${angle} ${x} ${y - 12 * unit})" d="M${x} ${y - 12 * unit} C${x - 8 * unit} ${y - 24 * unit} ${x - 5 * unit} ${y - 38 * unit} ${x} ${y - 44 * unit} C${x + 5 * unit} ${y - 38 * unit} ${x + 8 * unit} ${y - 24 * unit} ${x} ${y - 12 * unit}Z" fill="${index % 2 ? '#5d7a55' : '#4a6847'}"/>`,
  );
  return `${leaves.join('')}<path d="M${x - 7 * unit} ${y - 13 * unit} H${x + 7 * unit} L${x + 5 * unit} ${y + 3 * unit} H${x - 5 * unit}Z" fill="#c8bba6"/>`;
}

/** A dark set: panels of light, a map of dots, a desk. */
function newsroom(frame: Frame): Background {
  const { width, height, random } = frame;
  const unit = height / 100;
  const dots: string[] = [];
  for (let column = 0; column * 2.2 * unit < width; column++)
    for (let row = 0; row < 22; row++) {
      const [x, y] = [column * 2.2 * unit, (14 + row * 2.2) * unit];
      const land =
        Math.sin(column * 0.33 + 1) +
        Math.sin(row * 0.5 + column * 0.11) +
        Math.cos(column * 0.21 - row * 0.3);
      if (land > 0.7) dots.push(`<circle cx="${x}" cy="${y}" r="${0.62 * unit}"/>`);
    }
  const panel = (x: number, lean: number) =>
    `<path d="M${x} ${8 * unit} l${13 * unit} ${lean * unit} v${60 * unit} l${-13 * unit} ${lean * unit}Z" fill="url(#panel)"/>
     ${[0, 1, 2, 3, 4].map((line) => `<rect x="${x + 2.5 * unit}" y="${(22 + line * 8) * unit}" width="${random.range(4, 8) * unit}" height="${2 * unit}" fill="#bfe0ee" opacity=".45"/>`).join('')}`;
  const svg = `<defs><linearGradient id="set" x2="0" y2="1"><stop offset="0" stop-color="#16263f"/><stop offset=".65" stop-color="#27476a"/><stop offset="1" stop-color="#0f1a2c"/></linearGradient>
    <linearGradient id="panel" x2="1" y2="1"><stop offset="0" stop-color="#3f7f9f"/><stop offset="1" stop-color="#1f4a6c"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#set)"/><g fill="#6fa8c4" opacity=".5">${dots.join('')}</g>
    ${panel(3 * unit, 2)}${panel(width - 16 * unit, 2)}
    <rect y="${73 * unit}" width="${width}" height="${0.9 * unit}" fill="#e88a45" opacity=".9"/><rect y="${74.4 * unit}" width="${width}" height="${26 * unit}" fill="#0d1727" opacity=".55"/>`;
  return { svg: svgOf(frame, svg), blur: 0.004 };
}

/** Ridges behind ridges under a pale sky. */
function outdoors(frame: Frame): Background {
  const { width, height, random } = frame;
  const [near, far] = random.pick([
    ['#4d6a56', '#b9cbd0'],
    ['#5d6a45', '#d8cfb5'],
    ['#48606e', '#c3cfdb'],
  ]);
  const ridges = [0.46, 0.55, 0.64, 0.74, 0.84].map((base, index) => {
    const [slow, fast] = [random.range(0, 6), random.range(0, 6)];
    let path = `M0 ${height}`;
    for (let x = 0; x <= width + 8; x += 8) {
      const at = x / height;
      const rise =
        Math.sin(at * (2.1 + index * 0.5) + slow) * 0.05 + Math.sin(at * (5.3 + index) + fast) * 0.018;
      path += ` L${x} ${((base - rise) * height).toFixed(1)}`;
    }
    return `<path d="${path} L${width + 8} ${height}Z" fill="${mix(far, near, (index + 0.5) / 5)}"/>`;
  });
  const svg = `<defs><linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="#a8c6d6"/><stop offset=".6" stop-color="#f3e4cc"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#sky)"/><circle cx="${width * random.range(0.16, 0.84)}" cy="${height * 0.27}" r="${height * 0.07}" fill="#fff3d8"/>${ridges.join('')}`;
  return { svg: svgOf(frame, svg), blur: 0.004 };
}
