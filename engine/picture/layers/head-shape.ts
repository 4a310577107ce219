import { clamp01, smooth } from '../shade.ts';

/**
 * The form of a head and shoulders, seen from the front. Places are in half head widths: (0, 0) is between the eyes,
 * x goes right, y down. Heights come toward the viewer.
 */
export interface Face {
  readonly longHair: boolean;
  readonly beard: boolean;
  /** How far it is turned aside, -1 to 1. */
  readonly turn: number;
  /** 0.9 narrow to 1.1 broad. */
  readonly width: number;
  readonly age: number;
}

export const materials = { none: 0, skin: 1, hair: 2, cloth: 3 } as const;

/** Half the mesh's size, in head units. */
export const reach = { x: 3.6, top: -2.2, bottom: 3.4 } as const;
const columns = 520;
const rows = 420;

/** The head as a mesh of points: slope, cast shadow and material at each. */
export interface HeadMesh {
  readonly slopeX: Float32Array;
  readonly slopeY: Float32Array;
  /** 0 in the shadow of something, 1 in the light. */
  readonly open: Float32Array;
  readonly material: Uint8Array;
}

const nothing = -9;

function ellipsoid(
  x: number,
  y: number,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  rz: number,
  base = 0,
) {
  const [dx, dy] = [(x - cx) / rx, (y - cy) / ry];
  const left = 1 - dx * dx - dy * dy;
  return left > 0 ? base + rz * Math.sqrt(left) : nothing;
}

const bump = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) =>
  Math.exp(-(((x - cx) / rx) ** 2) - ((y - cy) / ry) ** 2);

function softMax(a: number, b: number, k: number): number {
  const overlap = Math.max(0, k - Math.abs(a - b)) / k;
  return Math.max(a, b) + overlap * overlap * k * 0.25;
}

function skinHeight(face: Face, px: number, y: number): number {
  const x = px / face.width;
  let z = ellipsoid(x, y, 0, -0.42, 0.93, 0.98, 0.92);
  z = softMax(z, ellipsoid(x, y, 0, 0.3, 0.78, 1.02, 0.86, 0.02), 0.16);
  z = softMax(z, ellipsoid(x, y, 0, 1.06, 0.42, 0.32, 0.42, 0.3), 0.2);
  const ear = ellipsoid(Math.abs(x), y, 0.93, 0.22, 0.1, 0.26, 0.14, 0.02);
  const neck = y > 0.6 ? ellipsoid(x, 0, 0, 0, 0.52 + 0.12 * smooth(1.4, 2.1, y), 1, 0.5, -0.22) : nothing;
  if (z < nothing + 1) return Math.max(ear, neck);
  const shift = face.turn * 0.16;
  const fx = x - shift;
  const side = Math.abs(fx);
  z += 0.12 * bump(side, y, 0.5, 0.3, 0.24, 0.2);
  const brow = face.longHair ? 0.03 : 0.06;
  z += brow * bump(side, y, 0.32, -0.2, 0.34, 0.1) - 0.012 * bump(fx, y, 0, -0.12, 0.14, 0.12);
  z -= 0.17 * bump(side, y, 0.34, 0.03, 0.2, 0.14);
  z += 0.1 * bump(side, y, 0.34, 0.04, 0.14, 0.1);
  z -= (0.07 + face.age * 0.06) * bump(side, y, 0.44, 0.66, 0.16, 0.26);
  const along = clamp01((y + 0.12) / 0.58);
  const bridge = Math.exp(-((fx / (0.075 + 0.06 * along)) ** 2));
  z += 0.36 * bridge * along ** 1.3 * smooth(0.56, 0.47, y) * smooth(-0.2, 0, y);
  z += 0.12 * bump(side, y, 0.12, 0.45, 0.075, 0.07);
  z -= 0.035 * bump(fx, y, 0, 0.62, 0.05, 0.09);
  z += 0.085 * bump(fx, y, 0, 0.73, 0.22, 0.05) + 0.1 * bump(fx, y, 0, 0.86, 0.2, 0.06);
  z -= 0.05 * bump(fx, y, 0, 0.79, 0.26, 0.022) + 0.07 * bump(fx, y, 0, 0.97, 0.2, 0.055);
  z -= face.age * 0.03 * bump(side, y, 0.3, 0.6, 0.05, 0.16);
  return Math.max(z, ear, neck);
}

/** Where the hair ends on the forehead and the temples. */
const hairline = (side: number) => -0.74 + 0.3 * side * side + 0.9 * smooth(0.66, 0.9, side);

function hairHeight(face: Face, px: number, y: number): number {
  const x = px / face.width;
  const side = Math.abs(x);
  const inside = hairline(side) - y;
  let z = nothing;
  if (inside > 0) {
    const angle = Math.atan2(y + 0.46, x);
    const volume = 1.05 + 0.025 * Math.sin(angle * 7 + face.age * 9) + (face.longHair ? 0.04 : 0);
    const shell = ellipsoid(x, y, 0, -0.46, volume, volume + 0.02, 1.01);
    if (shell > nothing) z = shell - 0.08 * smooth(0.45, 0, inside) + 0.015 * Math.sin(x * 11 + y * 4);
  }
  if (!face.longHair || y < -0.75 || y > 2.05) return z;
  const wave = 0.045 * Math.sin(y * 3.4 + (x > 0 ? 1 : 0));
  const middle = 0.84 + 0.2 * smooth(0.2, 1.7, y) + wave;
  const half = 0.3 * smooth(-0.8, -0.1, y) + 0.06 + 0.05 * Math.sin(y * 2.1) - 0.2 * smooth(1.5, 2.05, y);
  const out = (side - middle) / half;
  if (out * out >= 1) return z;
  const lock = 0.3 * Math.sqrt(1 - out * out) + 0.02 * Math.sin(out * 9 + y * 3) - 0.12 * smooth(1.2, 2, y);
  return softMax(z, lock, 0.2);
}

const clothHeight = (x: number, y: number) =>
  Math.max(
    ellipsoid(x, y, 0, 3.5, 2.55, 1.85, 0.95, -0.35),
    y > 1.52 ? ellipsoid(x, y, 0, 1.9, 0.78, 0.42, 0.4, -0.08) : nothing,
  );

/** Light comes from up left; its z is toward the viewer. */
export const keyLight = { x: -0.62, y: -0.55, z: 0.56 } as const;

const stepX = (reach.x * 2) / columns;
const stepY = (reach.bottom - reach.top) / rows;

export function buildHead(face: Face): HeadMesh {
  const count = columns * rows;
  const height = new Float32Array(count);
  const material = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    const x = -reach.x + (at % columns) * stepX;
    const y = reach.top + Math.floor(at / columns) * stepY;
    const heights = [0, skinHeight(face, x, y), hairHeight(face, x, y), clothHeight(x, y)];
    let [top, kind] = [nothing, 0];
    for (let k = 1; k < 4; k++)
      if ((heights[k] as number) > top) {
        top = heights[k] as number;
        kind = k;
      }
    height[at] = Math.max(top, -1);
    material[at] = top > nothing ? kind : 0;
  }
  return { ...slopes(height), open: openness(height), material };
}

function slopes(height: Float32Array) {
  const slopeX = new Float32Array(height.length);
  const slopeY = new Float32Array(height.length);
  for (let at = columns + 1; at < height.length - columns - 1; at++) {
    const across = ((height[at + 1] as number) - (height[at - 1] as number)) / (2 * stepX);
    const down = ((height[at + columns] as number) - (height[at - columns] as number)) / (2 * stepY);
    slopeX[at] = Math.max(-4, Math.min(4, across));
    slopeY[at] = Math.max(-4, Math.min(4, down));
  }
  return { slopeX, slopeY };
}

/** Walks from each point toward the light and sees whether something is in between. */
function openness(height: Float32Array): Float32Array {
  const open = new Float32Array(height.length);
  const rise = keyLight.z / Math.hypot(keyLight.x, keyLight.y);
  for (let at = 0; at < height.length; at++) {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    let most = 0;
    for (let step = 1; step <= 22; step++) {
      const way = step * 0.045;
      const x = Math.round(column + (keyLight.x * way * 1.2) / stepX);
      const y = Math.round(row + (keyLight.y * way * 1.2) / stepY);
      if (x < 0 || y < 0 || x >= columns) break;
      const above = (height[y * columns + x] as number) - (height[at] as number) - way * 1.2 * rise;
      most = Math.max(most, above / (0.04 + way * 0.12));
    }
    open[at] = 1 - clamp01(most);
  }
  return open;
}

export interface HeadPoint {
  slopeX: number;
  slopeY: number;
  open: number;
  material: number;
  /** Part of the surroundings that is no background, 0 to 1: for soft outlines. */
  cover: number;
}

/** Reads the mesh between its points into `out`. */
export function sampleHead(mesh: HeadMesh, x: number, y: number, out: HeadPoint): HeadPoint {
  const px = (x + reach.x) / stepX;
  const py = (y - reach.top) / stepY;
  out.cover = 0;
  out.material = 0;
  if (px < 1 || py < 1 || px >= columns - 2 || py >= rows - 2) return out;
  const [left, top] = [Math.floor(px), Math.floor(py)];
  const [dx, dy] = [px - left, py - top];
  const at = top * columns + left;
  const corners = [at, at + 1, at + columns, at + columns + 1] as const;
  const weights = [(1 - dx) * (1 - dy), dx * (1 - dy), (1 - dx) * dy, dx * dy] as const;
  let [slopeX, slopeY, open, heaviest] = [0, 0, 0, 0];
  for (let k = 0; k < 4; k++) {
    const corner = corners[k] as number;
    const weight = weights[k] as number;
    if ((mesh.material[corner] as number) === 0) continue;
    slopeX += (mesh.slopeX[corner] as number) * weight;
    slopeY += (mesh.slopeY[corner] as number) * weight;
    open += (mesh.open[corner] as number) * weight;
    out.cover += weight;
    if (weight > heaviest) {
      heaviest = weight;
      out.material = mesh.material[corner] as number;
    }
  }
  const share = out.cover || 1;
  out.slopeX = slopeX / share;
  out.slopeY = slopeY / share;
  out.open = open / share;
  return out;
}
