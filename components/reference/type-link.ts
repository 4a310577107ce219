import {
  type GraphQLArgument,
  type GraphQLInputField,
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

/** The default of an argument or a field of an input, as the schema writes it; null for none. */
export function defaultText({ astNode }: GraphQLArgument | GraphQLInputField): string | null {
  return astNode?.defaultValue ? print(astNode.defaultValue) : null;
}
