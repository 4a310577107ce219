const phases = 1024;
const halfWidth = 16;

/** Reads a signal at any place between its samples. */
export type Interpolate = (position: number) => number;

/**
 * Band-limited interpolation (windowed sinc, 32 taps) of a signal that is read `step` samples apart: above 1 the
 * signal is low-passed so that nothing folds back. Positions outside the signal are silence.
 */
export function interpolator(signal: Float32Array | Int16Array, step: number): Interpolate {
  // One kind of array keeps the inner loop fast.
  const samples = new Float32Array(signal);
  const table = sincTable(Math.min(1, 1 / step) * 0.97);
  const taps = 2 * halfWidth;
  const lastStart = samples.length - taps;
  return (position) => {
    const base = Math.floor(position);
    const row = Math.round((position - base) * phases) * taps;
    const start = base - halfWidth + 1;
    if (start < -taps || start > samples.length) return 0;
    const from = Math.max(0, -start);
    const to = start > lastStart ? samples.length - start : taps;
    let sum = 0;
    for (let tap = from; tap < to; tap++)
      sum += (samples[start + tap] as number) * (table[row + tap] as number);
    return sum;
  };
}

/** The whole signal at another rate. */
export function resample(samples: Float32Array, from: number, to: number): Float32Array<ArrayBuffer> {
  if (from === to) return samples.slice();
  const step = from / to;
  const at = interpolator(samples, step);
  const result = new Float32Array(Math.round(samples.length / step));
  for (let i = 0; i < result.length; i++) result[i] = at(i * step);
  return result;
}

function sincTable(cutoff: number): Float32Array {
  const taps = 2 * halfWidth;
  const table = new Float32Array((phases + 1) * taps);
  for (let phase = 0; phase <= phases; phase++) {
    let sum = 0;
    for (let tap = 0; tap < taps; tap++) {
      const x = tap - halfWidth + 1 - phase / phases;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (halfWidth + 0.5));
      const value = x === 0 ? cutoff : Math.sin(Math.PI * cutoff * x) / (Math.PI * x);
      table[phase * taps + tap] = value * window;
      sum += value * window;
    }
    for (let tap = 0; tap < taps; tap++) {
      const at = phase * taps + tap;
      table[at] = (table[at] ?? 0) / sum;
    }
  }
  return table;
}
