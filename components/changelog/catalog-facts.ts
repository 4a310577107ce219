import type { Model, OptionSpec } from '#catalog/model.ts';
import { models } from '#catalog/models.ts';
import { plans } from '#catalog/plans.ts';
import { errorCodes, errors } from '#contract/errors.ts';
import { callerLimits, requestLimits } from '#contract/limits.ts';

/** Every fact that a caller can depend on, by its path: `kling.options.duration` is `5, 10 s, default 5`. */
export type CatalogFacts = Readonly<Record<string, string>>;

/** The facts in force now. */
export function catalogFacts(): CatalogFacts {
  const facts = [
    ...models.flatMap(modelFacts),
    ...plans.flatMap(({ id, ...plan }) => pairs(`plans.${id}`, plan)),
    ...pairs('limits', { ...requestLimits, ...callerLimits }),
    ...errorCodes.map((code): Fact => {
      const { httpStatus, retryable } = errors[code];
      return [`errors.${code}`, `${httpStatus}${retryable ? ', retryable' : ''}`];
    }),
  ];
  return Object.fromEntries(facts);
}

type Fact = readonly [path: string, value: string];

function modelFacts(model: Model): Fact[] {
  const { id, type, maker, versions, inputs, options, price } = model;
  return [
    [id, `${type}, ${maker}`],
    [
      `${id}.versions`,
      versions
        .map((version) => (version.servedBy ? `${version.id} (${version.servedBy})` : version.id))
        .join(', '),
    ],
    ...inputs.map(
      ({ name, required, maxLength }): Fact => [
        `${id}.input.${name}`,
        [required ? 'required' : 'optional', ...(maxLength ? [`at most ${maxLength} characters`] : [])].join(
          ', ',
        ),
      ],
    ),
    ...options.map((option): Fact => [`${id}.options.${option.name}`, optionText(option)]),
    ...pairs(`${id}.price`, price),
  ];
}

function optionText(option: OptionSpec): string {
  const unit = 'unit' in option && option.unit ? ` ${option.unit}` : '';
  const rest = option.default === undefined ? '' : `, default ${option.default}`;
  if (option.type === 'BOOLEAN') return `true or false${rest}`;
  if (option.type === 'STRING') return `at most ${option.maxLength} characters${rest}`;
  if (option.values) return `${option.values.join(', ')}${unit}${rest}`;
  return option.type === 'ENUM' ? '' : `${option.min} to ${option.max}${unit}${rest}`;
}

/** The ends of a tree by their paths. */
function pairs(path: string, value: unknown): Fact[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => pairs(`${path}.${name}`, inner));
}
