import { type Kernel, loadKernel } from '../kernel/load-kernel.ts';
import type { SharedMemory } from '../kernel/shared-memory.ts';
import type { Camera, View } from './camera.ts';
import type { Clock } from './clock.ts';
import type { FrameSpace, Planes } from './planes.ts';

/** How one layer is read in one frame: target (0, 0) shows source (x, y); each target pixel goes on by `step`. */
interface Placement {
  readonly x: number;
  readonly y: number;
  readonly step: number;
}

export interface ComposerSettings {
  readonly memory: SharedMemory;
  /** Far to near; the first is solid. */
  readonly layers: readonly Planes[];
  readonly space: FrameSpace;
  readonly width: number;
  readonly height: number;
  readonly duration: number;
  readonly camera: Camera;
  readonly clock: Clock;
  /** Where water begins, in units. */
  readonly horizon: number;
}

/** Puts the layers together into one frame after another. */
export class FrameComposer {
  readonly #settings: ComposerSettings;
  readonly #kernel: Kernel;
  readonly #tops: readonly Int32Array[];
  readonly frame: Uint8Array;
  readonly luma: Uint8Array;

  constructor(settings: ComposerSettings) {
    const { memory, space, width, height, layers } = settings;
    this.#settings = settings;
    this.#kernel = loadKernel(memory.memory);
    this.#tops = layers.map((layer) => memory.integers(layer.tops, layer.width));
    this.frame = memory.bytes(space.frame, (width * height * 3) / 2);
    this.luma = memory.bytes(space.frame, width * height);
    fillVignette(memory.bytes(space.vignette, width * height), width, height);
  }

  /** Draws the layers as they are at a time, all but particles, shade and label. */
  compose(seconds: number): void {
    const { layers, camera, duration } = this.#settings;
    const view = camera(Math.min(1, seconds / duration));
    const placements = layers.map((layer) => this.#place(layer, view, seconds));
    this.#findLimits(placements);
    for (const [index, layer] of layers.entries()) {
      const placement = placements[index];
      if (!placement) continue;
      if (layer.motion === 'water') this.#ripple(layer, placement, seconds);
      this.#draw(layer, placement, index);
    }
  }

  shade(): void {
    const { space, width, height } = this.#settings;
    this.#kernel.shadeLuma(space.frame, space.vignette, width * height);
  }

  #place(layer: Planes, view: View, seconds: number): Placement {
    const { width, height, clock } = this.#settings;
    const reach = Math.min(width, height);
    const parallax = 0.15 + 1.05 * layer.depth;
    let x = view.x * parallax * reach;
    let y = view.y * parallax * height;
    if (layer.motion === 'bob') {
      x += clock.wave(seconds, 0.6) * height * 0.004;
      y += clock.wave(seconds, 1.1) * height * 0.006;
    } else if (layer.motion === 'fly') {
      x -= clock.drift(seconds) * height * 0.012;
      y += clock.wave(seconds, 1.7) * height * 0.008;
    } else if (layer.motion === 'drift')
      x -= clock.drift(seconds) * height * 0.007 * (layer.depth > 0.3 ? -1 : 1);
    const step = layer.detail / (1 + (view.zoom - 1) * (0.3 + 0.9 * layer.depth));
    return {
      step,
      x: (0.5 - width / 2) * step + (x - layer.u * height) * layer.detail + layer.width / 2 - 0.5,
      y: (0.5 - height / 2) * step + (y - layer.v * height) * layer.detail + layer.height / 2 - 0.5,
    };
  }

  /** For each layer and column the row from which nearer layers hide it. */
  #findLimits(placements: readonly Placement[]): void {
    const { memory, layers, space, width, height } = this.#settings;
    let nearer: Int16Array | undefined;
    for (let index = layers.length - 1; index >= 0; index--) {
      const limits = memory.shorts(space.limits[index] as number, width);
      if (nearer) limits.set(nearer);
      else limits.fill(height);
      const above = layers[index + 1];
      const placement = placements[index + 1];
      if (above && placement && above.motion === 'still')
        lowerLimits(limits, this.#tops[index + 1] as Int32Array, above.height, placement, height);
      const chroma = memory.shorts(space.chromaLimits[index] as number, width / 2);
      widenLimits(limits, chroma, height);
      nearer = limits;
    }
  }

  /** Shifts the rows of the water as waves run through it. */
  #ripple(layer: Planes, { y: startY, step }: Placement, seconds: number): void {
    const { memory, space, height, horizon, clock } = this.#settings;
    const shiftX = memory.floats(space.shiftX, height);
    const shiftY = memory.floats(space.shiftY, height);
    for (let y = 0; y < height; y++) {
      const v = (startY + y * step - layer.height / 2) / (height * layer.detail);
      const down = v - horizon - 0.005;
      const far = 1 / (down + 0.03);
      const across =
        clock.wave(seconds, 2.1, far * 3.1) * 0.0016 + clock.wave(seconds, -3.2, far * 7.3) * 0.0009;
      const along = clock.wave(seconds, 2.7, far * 5.2) * 0.5 + clock.wave(seconds, 1.6, far * 2.3) * 0.8;
      shiftX[y] = down > 0 ? across * height * (0.4 + down * 3) : 0;
      shiftY[y] = down > 0 ? along * height * 0.0028 * Math.min(1, down * 9) : 0;
    }
    const chromaX = memory.floats(space.chromaShiftX, height / 2);
    const chromaY = memory.floats(space.chromaShiftY, height / 2);
    for (let y = 0; y < height / 2; y++) {
      chromaX[y] = (shiftX[2 * y] as number) / 2;
      chromaY[y] = (shiftY[2 * y] as number) / 2;
    }
  }

  #draw(layer: Planes, { x, y, step }: Placement, index: number): void {
    const { space, width, height } = this.#settings;
    const rippled = layer.motion === 'water';
    const [alpha, chromaAlpha] = layer.solid ? [0, 0] : [layer.alpha, layer.chromaAlpha];
    const blueStart = space.frame + width * height;
    this.#kernel.drawPlane(
      space.frame,
      width,
      height,
      layer.luma,
      alpha,
      layer.width,
      layer.height,
      layer.spanStarts,
      layer.spanEnds,
      x,
      y,
      step,
      space.limits[index] as number,
      1,
      0,
      rippled ? space.shiftX : 0,
      rippled ? space.shiftY : 0,
      space.scratch,
    );
    for (const [source, target] of [
      [layer.blue, blueStart],
      [layer.red, blueStart + (width * height) / 4],
    ] as const)
      this.#kernel.drawPlane(
        target,
        width / 2,
        height / 2,
        source,
        chromaAlpha,
        layer.width / 2,
        layer.height / 2,
        layer.chromaSpanStarts,
        layer.chromaSpanEnds,
        x / 2,
        y / 2,
        step,
        space.chromaLimits[index] as number,
        2,
        128,
        rippled ? space.chromaShiftX : 0,
        rippled ? space.chromaShiftY : 0,
        space.scratch,
      );
  }
}

/** Lowers limits to where a nearer layer is opaque from there down. */
function lowerLimits(
  limits: Int16Array,
  tops: Int32Array,
  layerHeight: number,
  { x: startX, y: startY, step }: Placement,
  height: number,
): void {
  for (let x = 0; x < limits.length; x++) {
    const place = Math.floor(startX + x * step);
    if (place < 1 || place >= tops.length - 2) continue;
    const top = Math.max(
      tops[place - 1] as number,
      tops[place] as number,
      tops[place + 1] as number,
      tops[place + 2] as number,
    );
    if (top >= layerHeight) continue;
    const row = Math.max(0, Math.min(height, Math.ceil((top - startY) / step) + 1));
    if (row < (limits[x] as number)) limits[x] = row;
  }
}

/** Limits for chroma: its samples are blurred over their neighbours, so what is next to an edge must still be drawn. */
function widenLimits(limits: Int16Array, chroma: Int16Array, height: number): void {
  const last = limits.length - 1;
  for (let x = 0; x < chroma.length; x++) {
    let lowest = 0;
    for (let beside = 2 * x - 3; beside <= 2 * x + 4; beside++)
      lowest = Math.max(lowest, limits[Math.max(0, Math.min(last, beside))] as number);
    chroma[x] = Math.min(height, lowest + 4);
  }
}

function fillVignette(shade: Uint8Array, width: number, height: number): void {
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const dx = (x / width - 0.5) * 1.5;
      const dy = (y / height - 0.5) * 1.7;
      shade[at] = 255 - Math.max(0, dx * dx + dy * dy - 0.25) * 92;
    }
}
