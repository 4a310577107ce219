import type { Model } from '#catalog/model.ts';
import { requestLimits } from '#contract/limits.ts';
import type { Locale } from '#i18n/routing.ts';
import { numberText } from './entry-text.ts';
import { legalSeconds } from './model-entry.ts';

type Key = 'bytes' | 'characters' | 'text' | 'file' | 'body' | 'seconds' | 'secondsMax';

/** What one request to a model may hold, each with its most; `say` gives the words of `modelPage.limits`. */
export function limitRows(
  model: Model,
  locale: Locale,
  say: (key: Key, values: { field: string; count: string }) => string,
): readonly (readonly [what: string, most: string])[] {
  const amount = (key: Key, value: number) => say(key, { field: '', count: numberText(value, locale) });
  const bytes = (value: number) => amount('bytes', value / 1_048_576);
  const longest = legalSeconds(model).at(-1);
  return [
    ...model.inputs.flatMap(({ name, maxLength }): [string, string][] => {
      const values = { field: `input.${name}`, count: '' };
      if (maxLength) return [[say('text', values), amount('characters', maxLength)]];
      const isFile = name === 'image' || name === 'audio';
      return isFile ? [[say('file', values), bytes(requestLimits.mediaBytesMax)]] : [];
    }),
    [say('body', { field: '', count: '' }), bytes(requestLimits.bodyBytesMax)],
    ...(longest === undefined
      ? []
      : [[say('seconds', { field: '', count: '' }), amount('secondsMax', longest)] as const]),
  ];
}
