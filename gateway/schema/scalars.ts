import { GraphQLError, GraphQLScalarType } from 'graphql';

/** Any JSON value, as it is. */
export const jsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  coerceOutputValue: (value) => value,
  coerceInputValue: (value) => value,
});

/** Milliseconds since 1970 inside, ISO 8601 outside. */
export const dateTimeScalar = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  coerceOutputValue: (value) => new Date(Number(value)).toISOString(),
  coerceInputValue: readMoment,
});

function readMoment(value: unknown): number {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(moment)) return moment;
  throw new GraphQLError('A DateTime is a text such as 2026-01-31T12:00:00.000Z.');
}
