/** What a value from outside must be: a kind, a list of values, or an object with members. `?` at the end of a name: it may be absent. */
export type Shape =
  | 'text'
  | 'number'
  | 'boolean'
  | 'anything'
  | 'address'
  | readonly string[]
  | { readonly list: Shape }
  | { readonly record: Shape }
  | { readonly orNull: Shape }
  | { readonly members: Readonly<Record<string, Shape>> };

/** The first thing that is wrong with a value, as an English sentence with its path; null when nothing is. */
export function checkShape(value: unknown, shape: Shape, path: string): string | null {
  if (typeof shape === 'string') return isKind(value, shape) ? null : `${path} must be ${named[shape]}.`;
  if ('list' in shape) return checkEach(Array.isArray(value) ? value.entries() : null, shape.list, path);
  if ('record' in shape) return checkEach(isRecord(value) ? Object.entries(value) : null, shape.record, path);
  if ('orNull' in shape) return value === null ? null : checkShape(value, shape.orNull, path);
  if ('members' in shape) return checkMembers(value, shape.members, path);
  return shape.includes(String(value)) ? null : `${path} must be one of ${shape.join(', ')}.`;
}

const named = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  anything: 'anything',
  address: 'an http or https address',
} as const;

function isKind(value: unknown, kind: keyof typeof named): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'anything':
      return true;
    case 'address':
      return typeof value === 'string' && /^https?:\/\//.test(value);
  }
}

function checkEach(
  entries: Iterable<[number | string, unknown]> | null,
  shape: Shape,
  path: string,
): string | null {
  if (entries === null) return `${path} has the wrong form.`;
  for (const [name, item] of entries) {
    const problem = checkShape(item, shape, `${path}.${name}`);
    if (problem !== null) return problem;
  }
  return null;
}

function checkMembers(value: unknown, members: Readonly<Record<string, Shape>>, path: string): string | null {
  if (!isRecord(value)) return `${path} must be an object.`;
  for (const [key, shape] of Object.entries(members)) {
    const name = key.replace(/\?$/, '');
    const member = value[name];
    if (member === undefined && key !== name) continue;
    const problem = checkShape(member, shape, `${path}.${name}`);
    if (problem !== null) return problem;
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
