/** The entry of a table that a prop names. Throws with the names there are. */
export function pick<Name extends string, Value>(
  table: Readonly<Record<Name, Value>>,
  name: string | undefined,
): Value {
  const found = Object.entries<Value>(table).find(([key]) => key === name);
  if (found) return found[1];
  throw new Error(`${name ?? 'Nothing'} is none of ${Object.keys(table).join(', ')}.`);
}
