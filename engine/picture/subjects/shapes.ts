/** Pieces of SVG for subjects, which are drawn in a square of 100 x 100. */
type Point = readonly [x: number, y: number];
type Joint = readonly [x: number, y: number, half: number];

const number = (value: number) => Math.round(value * 100) / 100;

export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${number(x)}" cy="${number(y)}" rx="${number(rx)}" ry="${number(ry)}" fill="${fill}" ${more}/>`;

/** `points` as in SVG: `0,0 10,5 4,9`. */
export const polygon = (points: string, fill: string, more = '') =>
  `<polygon points="${points}" fill="${fill}" ${more}/>`;

const written = (points: readonly Point[]) => points.map(([x, y]) => `${number(x)},${number(y)}`).join(' ');

export const mirror = (svg: string, axis = 50) =>
  `<g transform="translate(${axis * 2} 0) scale(-1 1)">${svg}</g>`;

const stepsPerJoint = 8;

/**
 * A smooth limb of changing thickness through its joints: a leg, a tail, a trunk. Each joint is `x,y,half`, half being half
 * the thickness there: `50,99,5 50,82,3.6`.
 */
export function limb(path: string, fill: string, more = ''): string {
  const joints = path.split(' ').map(readJoint);
  const spine: Joint[] = [];
  for (let i = 0; i < joints.length - 1; i++)
    for (let step = 0; step < stepsPerJoint; step++) spine.push(between(joints, i, step / stepsPerJoint));
  const last = joints.at(-1);
  if (last) spine.push(last);
  const sides = spine.map((joint, i) => edges(joint, spine[i - 1] ?? joint, spine[i + 1] ?? joint));
  const outline = [...sides.map(([left]) => left), ...sides.map(([, right]) => right).reverse()];
  return polygon(written(outline), fill, more);
}

function readJoint(text: string): Joint {
  const [x = 0, y = 0, half = 0] = text.split(',').map(Number);
  return [x, y, half];
}

/** Catmull-Rom between joint `i` and the next. */
function between(joints: readonly Joint[], i: number, t: number): Joint {
  const at = (index: number): Joint => joints[Math.max(0, Math.min(joints.length - 1, index))] ?? [0, 0, 0];
  const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
  const blend = (k: 0 | 1 | 2) =>
    0.5 *
    (2 * b[k] +
      (c[k] - a[k]) * t +
      (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
      (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
  return [blend(0), blend(1), Math.max(0.05, blend(2))];
}

function edges([x, y, half]: Joint, before: Joint, after: Joint): [Point, Point] {
  const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [(-dy / length) * half, (dx / length) * half];
  return [
    [x + nx, y + ny],
    [x - nx, y - ny],
  ];
}

/** A feather or leaf from (x, y), pointing at `degrees` (0 is right, 90 is down). */
export function feather(
  x: number,
  y: number,
  degrees: number,
  length: number,
  width: number,
  fill: string,
): string {
  const turn = `transform="translate(${number(x)} ${number(y)}) rotate(${number(degrees)})"`;
  const [w, tip] = [number(width / 2), number(length)];
  return `<path ${turn} d="M0 ${-w * 0.6} Q${number(length * 0.5)} ${-w * 1.2} ${tip} ${-w * 0.15} Q${number(length * 0.55)} ${w} 0 ${w * 0.6}Z" fill="${fill}"/>`;
}

/** A gradient between two colours; `id` is used as `url(#id)`. */
export const gradient = (id: string, from: string, to: string, direction: 'across' | 'down' = 'across') =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${direction === 'across' ? 1 : 0}" y2="${direction === 'across' ? 0 : 1}"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;

/** A ball of light. */
export const glow = (id: string, colour: string, core = '#fff') =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${core}"/><stop offset=".25" stop-color="${colour}" stop-opacity=".9"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;
