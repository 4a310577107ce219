import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLType,
  getNamedType,
  isSpecifiedScalarType,
  print,
} from 'graphql';
import { code } from '#components/prose/table.ts';

/** A type as the schema writes it, `[Generation!]!`, leading to its entry; the scalars of GraphQL itself have none. */
export function typeLink(type: GraphQLType): string {
  const named = getNamedType(type);
  const written = code(String(type));
  return isSpecifiedScalarType(named) ? written : `[${written}](#${named.name})`;
}

/** The default of an argument as the schema writes it; null for none. */
export function defaultText({ defaultValue, type }: GraphQLArgument): string | null {
  if (defaultValue === undefined) return null;
  const written = astFromValue(defaultValue, type as Parameters<typeof astFromValue>[1]);
  return written ? print(written) : null;
}
