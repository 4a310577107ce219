import { readFileSync } from 'node:fs';

/** The compiled inner loops; `kernel.ts` beside it says what each does. Every number is a byte address or a size. */
export interface Kernel {
  fractalRow(
    out: number,
    xs: number,
    ys: number,
    count: number,
    octaves: number,
    gain: number,
    seed: number,
  ): void;
  ridgedRow(
    out: number,
    xs: number,
    ys: number,
    count: number,
    octaves: number,
    gain: number,
    seed: number,
  ): void;
  drawPlane(
    target: number,
    width: number,
    height: number,
    source: number,
    alpha: number,
    sourceWidth: number,
    sourceHeight: number,
    spanStarts: number,
    spanEnds: number,
    startX: number,
    startY: number,
    step: number,
    limits: number,
    limitScale: number,
    zero: number,
    shiftX: number,
    shiftY: number,
    scratch: number,
  ): void;
  shadeLuma(luma: number, shade: number, count: number): void;
  warpPlane(
    target: number,
    width: number,
    height: number,
    source: number,
    sourceWidth: number,
    placesX: number,
    placesY: number,
    columns: number,
    cell: number,
  ): void;
}

let compiled: WebAssembly.Module | undefined;

/** Binds the kernel to a memory, which must be shared. */
export function loadKernel(memory: WebAssembly.Memory): Kernel {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('./kernel.wasm', import.meta.url)));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return exports as Record<string, unknown> as Kernel & Record<string, unknown>;
}
