import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A feature compares the brightness of rectangles; enough features in agreement make a stage, all stages a face. */
export interface Cascade {
  /** Pixels of the smallest window. */
  readonly size: number;
  readonly stages: readonly Stage[];
}

interface Stage {
  readonly threshold: number;
  readonly features: readonly Feature[];
}

export interface Feature {
  /** Left, top, width, height and weight of each rectangle, one after another. */
  readonly rectangles: Float64Array;
  readonly threshold: number;
  readonly below: number;
  readonly above: number;
}

let cascade: Cascade | undefined;

/** The frontal face cascade of OpenCV, as the package `tracking` carries it: one list of numbers in a script. */
export function faceCascade(): Cascade {
  cascade ??= parseCascade(
    readFileSync(createRequire(import.meta.url).resolve('tracking/build/data/face.js'), 'utf8'),
  );
  return cascade;
}

function parseCascade(script: string): Cascade {
  const numbers = Float64Array.from((/\[([^\]]+)\]/.exec(script)?.[1] ?? '').split(','), Number);
  let at = 2;
  const next = () => numbers[at++] as number;
  const readFeature = (): Feature => {
    const tilted = next();
    if (tilted) throw new Error('Tilted features are not supported.');
    const count = next() * 5;
    const rectangles = numbers.slice(at, at + count);
    at += count;
    return { rectangles, threshold: next(), below: next(), above: next() };
  };
  const stages: Stage[] = [];
  while (at < numbers.length) {
    const threshold = next();
    stages.push({ threshold, features: Array.from({ length: next() }, readFeature) });
  }
  return { size: numbers[0] as number, stages };
}
