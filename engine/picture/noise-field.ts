import { type Kernel, loadKernel } from '../kernel/load-kernel.ts';
import { SharedMemory } from '../kernel/shared-memory.ts';

/**
 * Seeded noise for whole rows at a time. Coordinates and results are arrays made by `row()`.
 * `salt` tells independent noises of one scene apart.
 */
export class NoiseField {
  readonly columns: number;
  readonly #seed: number;
  readonly #memory = new SharedMemory();
  readonly #kernel: Kernel = loadKernel(this.#memory.memory);

  constructor(seed: number, columns: number) {
    this.#seed = seed;
    this.columns = columns;
  }

  /** A row of numbers, as long as the raster is wide. */
  row(): Float32Array {
    return this.#memory.floats(this.#memory.allocate(this.columns * 4), this.columns);
  }

  /** out[i] = fractal noise at (x[i], y[i]) for i from `from` up to `to`, about -1 to 1. */
  fractal(
    out: Float32Array,
    x: Float32Array,
    y: Float32Array,
    from: number,
    to: number,
    octaves: number,
    salt = 0,
    gain = 0.5,
  ): void {
    const skip = from * 4;
    const seed = this.#seed + Math.imul(salt, 0x9e3779b1);
    this.#kernel.fractalRow(
      out.byteOffset + skip,
      x.byteOffset + skip,
      y.byteOffset + skip,
      to - from,
      octaves,
      gain,
      seed,
    );
  }

  /** Like `fractal` with sharp crests, 0 to about 1. */
  ridged(
    out: Float32Array,
    x: Float32Array,
    y: Float32Array,
    from: number,
    to: number,
    octaves: number,
    salt = 0,
    gain = 0.5,
  ): void {
    const skip = from * 4;
    const seed = this.#seed + Math.imul(salt, 0x9e3779b1);
    this.#kernel.ridgedRow(
      out.byteOffset + skip,
      x.byteOffset + skip,
      y.byteOffset + skip,
      to - from,
      octaves,
      gain,
      seed,
    );
  }
}
