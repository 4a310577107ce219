/** How near each part of a picture seems, 0 to 1, on a small grid. Plain data. */
export interface DepthMap {
  readonly columns: number;
  readonly rows: number;
  readonly near: Float32Array;
}

/**
 * Guesses depth without a model: what is low in the picture, central, busy and colourful counts as near. It is smoothed so
 * much that nothing tears when the picture is bent by it. `rgb` is packed bytes, `columns` x `rows`.
 */
export function guessDepth(rgb: Uint8Array, columns: number, rows: number): DepthMap {
  let salience = salienceOf(rgb, columns, rows);
  for (let pass = 0; pass < 3; pass++) salience = boxBlur(salience, columns, rows, 5);
  const most = salience.reduce((a, b) => Math.max(a, b), 1e-6);
  const near = salience.map((value, index) => {
    const down = Math.floor(index / columns) / (rows - 1);
    return Math.min(1, 0.5 * down ** 1.3 + 0.6 * (value / most));
  });
  return { columns, rows, near };
}

function salienceOf(rgb: Uint8Array, columns: number, rows: number): Float32Array {
  const salience = new Float32Array(columns * rows);
  const byte = (at: number) => rgb[at] as number;
  const grey = (at: number) => byte(at) * 0.3 + byte(at + 1) * 0.59 + byte(at + 2) * 0.11;
  for (let y = 1; y < rows - 1; y++)
    for (let x = 1; x < columns - 1; x++) {
      const at = (y * columns + x) * 3;
      const below = columns * 3;
      const edge = Math.abs(grey(at + 3) - grey(at - 3)) + Math.abs(grey(at + below) - grey(at - below));
      const channels = [byte(at), byte(at + 1), byte(at + 2)] as const;
      const colour = Math.max(...channels) - Math.min(...channels);
      const [dx, dy] = [x / columns - 0.5, y / rows - 0.52];
      salience[y * columns + x] = (edge * 1.4 + colour * 0.5) * Math.exp(-(dx * dx + dy * dy) * 5);
    }
  return salience;
}

function boxBlur(values: Float32Array, columns: number, rows: number, radius: number): Float32Array {
  const across = new Float32Array(values.length);
  const out = new Float32Array(values.length);
  const mean = (from: Float32Array, start: number, step: number, place: number, count: number) => {
    let [sum, seen] = [0, 0];
    for (let k = Math.max(0, place - radius); k <= Math.min(count - 1, place + radius); k++) {
      sum += from[start + k * step] as number;
      seen++;
    }
    return sum / seen;
  };
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) across[y * columns + x] = mean(values, y * columns, 1, x, columns);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) out[y * columns + x] = mean(across, x, columns, y, rows);
  return out;
}

/** Depth at a place, 0 to 1 across and down. */
export function depthAt({ columns, rows, near }: DepthMap, across: number, down: number): number {
  const x = Math.max(0, Math.min(columns - 1.001, across * (columns - 1)));
  const y = Math.max(0, Math.min(rows - 1.001, down * (rows - 1)));
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [dx, dy] = [x - left, y - top];
  const at = top * columns + left;
  const upper = (near[at] as number) * (1 - dx) + (near[at + 1] as number) * dx;
  const lower = (near[at + columns] as number) * (1 - dx) + (near[at + columns + 1] as number) * dx;
  return upper * (1 - dy) + lower * dy;
}
