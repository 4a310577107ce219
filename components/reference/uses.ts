import { type GraphQLSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { rootsOf } from './example.ts';

/** For each type, the operations and fields it occurs in: `generate`, `Generation.status`. In the schema's order. */
export function usesOf(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const roots = new Set(rootsOf(schema).map(({ type }) => type.name));
  const uses = new Map<string, Set<string>>();
  const note = (used: string, by: string) => uses.set(used, (uses.get(used) ?? new Set()).add(by));
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(getNamedType(field.type).name, `${type.name}.${field.name}`);
      }
    }
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const user = roots.has(type.name) ? field.name : `${type.name}.${field.name}`;
      for (const used of [field, ...field.args]) note(getNamedType(used.type).name, user);
    }
  }
  return new Map([...uses].map(([name, by]) => [name, [...by]]));
}
