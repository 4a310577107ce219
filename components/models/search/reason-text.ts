import type { Constraint } from '#catalog/search/constraint.ts';
import type { Reason } from '#catalog/search/why-not.ts';
import { numberText } from '../entry-text.ts';
import { constraintText, optionLabel } from './constraint-text.ts';
import { fill } from './fill.ts';
import type { SearchWords } from './search-words.ts';

const valuesShownMax = 6;

/** Why a model is left out, each constraint with what comes nearest: `longest is 5 s`, `the cheapest that fits is 320`. */
export function reasonText(reasons: readonly Reason[], words: SearchWords): string {
  if (reasons.length === 0) return words.reasons.together;
  return reasons.map((reason) => oneReason(reason, words)).join('; ');
}

function oneReason({ constraint, nearest, alone }: Reason, words: SearchWords): string {
  const { reasons: say, locale } = words;
  const what = constraintText(constraint, words);
  const number = (value: number) => numberText(value, locale);
  switch (nearest.kind) {
    case 'output':
    case 'maker':
      return fill(say.only, { what, values: nearest.value });
    case 'inputs':
      return alone
        ? fill(say.notWith, { what })
        : fill(say.noInput, {
            what,
            names: nearest.names.map((name) => words.inputs[name].toLowerCase()).join(', '),
          });
    case 'longest':
    case 'shortest':
    case 'closest':
      return fill(say[nearest.kind], { what, count: number(nearest.seconds) });
    case 'values':
      return fill(say.only, { what, values: listText(nearest.values) });
    case 'characters':
      return fill(say.textMax, { what, count: number(nearest.max) });
    case 'credits':
      return fill(say.cheapest, { what, count: number(nearest.cheapest) });
    case 'none':
      return alone ? fill(say.notWith, { what }) : lacking(constraint, what, words);
  }
}

function lacking(constraint: Constraint, what: string, words: SearchWords): string {
  const { reasons: say } = words;
  switch (constraint.kind) {
    case 'seconds':
      return fill(say.noLength, { what });
    case 'language':
      return fill(say.noLanguage, { what });
    case 'option':
      return fill(say.noOption, { what: optionLabel(constraint.name, words) });
    case 'characters':
      return fill(say.noText, { what });
    default:
      return fill(say.noPicture, { what });
  }
}

function listText(values: readonly string[]): string {
  const more = values.length - valuesShownMax;
  return values.slice(0, valuesShownMax).join(', ') + (more > 0 ? ` +${more}` : '');
}
