import { listOf } from './check-value.ts';
import type { Rule } from './model.ts';
import { inputOf } from './situation.ts';

/** The conditions of a rule in English: `with options.model 1.0`, `without input.image`. */
export function describeConditions(when: Rule['when']): string {
  return Object.entries(when)
    .map(([field, values]) => {
      if (inputOf(field)) return values.includes(true) ? `with ${field}` : `without ${field}`;
      return `with options.${field} ${listOf(values)}`;
    })
    .join(' and ');
}
