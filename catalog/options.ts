import type { BooleanOption, EnumOption, NumberOption, StringOption, Version } from './model.ts';

/** One of a list. Without `fallback` the option has no value unless a request gives one. */
export function choice(name: string, values: readonly string[], fallback?: string): EnumOption {
  return { name, type: 'ENUM', required: false, values, default: fallback };
}

/** The version option, called `model` for every provider. */
export function versionChoice(versions: readonly Version[], fallback: string): EnumOption {
  return choice(
    'model',
    versions.map((version) => version.id),
    fallback,
  );
}

/** The length, where only a few are legal. */
export function durationOf(values: readonly number[], fallback: number): NumberOption {
  return {
    name: 'duration',
    type: 'INTEGER',
    required: false,
    min: Math.min(...values),
    max: Math.max(...values),
    values,
    default: fallback,
    unit: 's',
  };
}

/** The length, where every whole second in a range is legal. */
export function durationBetween(min: number, max: number, fallback: number): NumberOption {
  return {
    name: 'duration',
    type: 'INTEGER',
    required: false,
    min,
    max,
    step: 1,
    default: fallback,
    unit: 's',
  };
}

/** A number on a scale. */
export function amount(
  name: string,
  scale: { min: number; max: number; step: number; default: number; unit?: NumberOption['unit'] },
): NumberOption {
  return { name, type: 'NUMBER', required: false, ...scale };
}

export function words(name: string, maxLength: number): StringOption {
  return { name, type: 'STRING', required: false, maxLength };
}

export function toggle(name: string, fallback: boolean): BooleanOption {
  return { name, type: 'BOOLEAN', required: false, default: fallback };
}

/** No default: the gateway draws a seed and reports it. */
export const seed: NumberOption = {
  name: 'seed',
  type: 'INTEGER',
  required: false,
  min: 0,
  max: 4_294_967_295,
};

export const negativePrompt = words('negativePrompt', 1_000);

/** `auto` reads the look from the prompt. */
export const style = choice(
  'style',
  ['auto', 'cinematic', 'photorealistic', 'anime', 'watercolor', 'oil', 'sketch', 'pixel', 'vintage'],
  'auto',
);

/** `auto` reads the movement from the prompt. */
export const camera = choice(
  'camera',
  ['auto', 'static', 'pan-left', 'pan-right', 'zoom-in', 'zoom-out', 'orbit'],
  'auto',
);

export const motionIntensity = choice('motionIntensity', ['low', 'medium', 'high'], 'medium');

export const strength = amount('strength', { min: 0, max: 1, step: 0.01, default: 0.7 });

export function imageFormat(fallback: 'png' | 'jpeg' | 'webp'): EnumOption {
  return choice('outputFormat', ['png', 'jpeg', 'webp'], fallback);
}

export const audioFormat = choice('format', ['mp3', 'wav'], 'mp3');

export function sampleRate(fallback: number): NumberOption {
  const values = [16_000, 22_050, 24_000, 44_100, 48_000];
  return {
    name: 'sampleRate',
    type: 'INTEGER',
    required: false,
    min: 16_000,
    max: 48_000,
    values,
    default: fallback,
    unit: 'Hz',
  };
}
