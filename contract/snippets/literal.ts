/** How one language writes the values of JSON. */
export interface Notation {
  readonly key: (name: string) => string;
  readonly scalar: (value: string | number | boolean | null) => string;
  /** Columns that one level adds. */
  readonly indent: number;
  /** Whether the last member of an object is followed by a comma. */
  readonly trailingComma: boolean;
  /** What stands inside the braces of an object on one line. */
  readonly padding: '' | ' ';
}

/** Where the line of an object that stays on one line ends at most, in columns: what the narrowest pane shows. */
const lineMax = 60;

/**
 * Writes a JSON value as a literal, objects over several lines unless they are short. `column` is how far the line that
 * the literal starts on is indented, `lead` what stands on it before the literal. Members that are undefined are left out, as JSON.stringify does.
 */
export function literal(value: unknown, notation: Notation, column = 0, lead = 0): string {
  if (Array.isArray(value))
    return `[${value.map((item) => literal(item, notation, column, lead)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return object(value, notation, column, lead);
  if (isScalar(value)) return notation.scalar(value);
  throw new TypeError(`No literal for a ${typeof value}`);
}

function object(value: object, notation: Notation, column: number, lead: number): string {
  const inner = column + notation.indent;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => {
      const key = `${notation.key(name)}: `;
      return key + literal(member, notation, inner, key.length);
    });
  if (members.length === 0) return '{}';
  const short = `{${notation.padding}${members.join(', ')}${notation.padding}}`;
  if (column + lead + short.length <= lineMax && !short.includes('\n')) return short;
  const margin = ' '.repeat(inner);
  const comma = notation.trailingComma ? ',' : '';
  return `{\n${margin}${members.join(`,\n${margin}`)}${comma}\n${' '.repeat(column)}}`;
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

const identifier = /^[A-Za-z_$][\w$]*$/;

export const json: Notation = {
  key: (name) => JSON.stringify(name),
  scalar: (value) => JSON.stringify(value),
  indent: 2,
  trailingComma: false,
  padding: ' ',
};

/** JSON of printable characters only, for where a line is read by a shell or sent by a terminal. */
export const printableJson: Notation = {
  ...json,
  key: (name) => printable(JSON.stringify(name)),
  scalar: (value) => printable(JSON.stringify(value)),
};

function printable(text: string): string {
  return text.replaceAll(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export const javascript: Notation = {
  key: javascriptKey,
  scalar: (value) => JSON.stringify(value),
  indent: 2,
  trailingComma: true,
  padding: ' ',
};

function javascriptKey(name: string): string {
  if (name === '__proto__') return '["__proto__"]';
  return identifier.test(name) ? name : JSON.stringify(name);
}

const pythonNames = new Map<unknown, string>([
  [true, 'True'],
  [false, 'False'],
  [null, 'None'],
]);

export const python: Notation = {
  key: (name) => JSON.stringify(name),
  scalar: (value) => pythonNames.get(value) ?? JSON.stringify(value),
  indent: 4,
  trailingComma: true,
  padding: '',
};

/** GraphQL has names for keys, so a key that is no name can not be written. */
export const graphql: Notation = {
  key: graphqlKey,
  scalar: (value) => JSON.stringify(value),
  indent: 2,
  trailingComma: false,
  padding: ' ',
};

function graphqlKey(name: string): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) throw new TypeError(`"${name}" is not a GraphQL name`);
  return name;
}
