import type { useTranslations } from 'next-intl';
import type { FieldContext } from './field-context.ts';

type Say = ReturnType<typeof useTranslations<'playground'>>;

/** What is wrong with a field, in the reader's language; undefined while nothing is, or while it is only still empty. */
export function problemText(
  { problems, tried, words }: FieldContext,
  path: string,
  t: Say,
): string | undefined {
  const problem = problems.get(path);
  switch (problem?.kind) {
    case undefined:
      return undefined;
    case 'missing':
      return tried ? t('problem.missing') : undefined;
    case 'oneOf': {
      const [first, second] = problem.names.map((name) => words.inputs[name].label);
      return tried ? t('problem.oneOf', { first: first ?? '', second: second ?? '' }) : undefined;
    }
    case 'tooLong':
      return t('problem.tooLong', { max: problem.max });
    case 'number':
      return t('problem.number', { min: problem.min, max: problem.max });
    case 'values':
      return t('problem.values', { values: problem.values.join(', ') });
    case 'nobody':
      return t('automatic.nobody');
    case 'said':
      return problem.message;
  }
}
