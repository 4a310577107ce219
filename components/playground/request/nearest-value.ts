import type { NumberOption, OptionSpec } from '#catalog/model.ts';
import { voiceByName } from '#catalog/voices.ts';
import type { OptionValue } from '#contract/request.ts';

/** The legal value of an option that comes closest to one that is not; undefined where none means the same. */
export function nearestValue(spec: OptionSpec, value: OptionValue): OptionValue | undefined {
  switch (spec.type) {
    case 'BOOLEAN':
    case 'STRING':
      return undefined;
    case 'INTEGER':
    case 'NUMBER':
      return typeof value === 'number' ? nearestNumber(spec, value) : undefined;
    case 'ENUM':
      return nearestName(spec.name, spec.values, String(value));
  }
}

function nearestNumber({ values, min, max, step, type }: NumberOption, value: number): number {
  if (values) return closest(values, (each) => Math.abs(each - value)) ?? min;
  const size = step ?? (type === 'INTEGER' ? 1 : undefined);
  const inside = Math.min(max, Math.max(min, value));
  return size === undefined ? inside : min + Math.round((inside - min) / size) * size;
}

function nearestName(option: string, values: readonly string[], value: string): string | undefined {
  if (option === 'voice') return likeVoice(values, value);
  const measure = { aspectRatio: widthOf, resolution: linesOf, quality: rankOf, language: undefined }[option];
  if (option === 'language') return sameLanguage(values, value);
  const wanted = measure?.(value);
  if (!measure || wanted === undefined) return undefined;
  return closest(values, (each) => Math.abs((measure(each) ?? Number.POSITIVE_INFINITY) - wanted));
}

/** Logarithm of width by height, so that 2:1 is as far from 1:1 as 1:2. */
function widthOf(ratio: string): number | undefined {
  const [width = Number.NaN, height = Number.NaN] = ratio.split(':').map(Number);
  const measured = Math.log(width / height);
  return Number.isNaN(measured) ? undefined : measured;
}

/** Lines of the short side: `4K` is 2160. */
function linesOf(resolution: string): number | undefined {
  const lines = resolution === '4K' ? 2160 : Number.parseInt(resolution, 10);
  return Number.isNaN(lines) ? undefined : Math.log(lines);
}

const ranks = ['fast', 'standard', 'high', 'ultra'];

function rankOf(quality: string): number | undefined {
  const rank = ranks.indexOf(quality);
  return rank < 0 ? undefined : rank;
}

function sameLanguage(values: readonly string[], value: string): string | undefined {
  const [language = ''] = value.split('-');
  return values.find((each) => each.split('-')[0] === language);
}

function likeVoice(values: readonly string[], value: string): string | undefined {
  const gender = voiceByName(value)?.gender;
  return gender && values.find((each) => voiceByName(each)?.gender === gender);
}

/** The item with the least distance, the first of equals. */
function closest<Item>(items: readonly Item[], distance: (item: Item) => number): Item | undefined {
  const [first, ...others] = items;
  if (first === undefined) return undefined;
  return others.reduce((best, item) => (distance(item) < distance(best) ? item : best), first);
}
