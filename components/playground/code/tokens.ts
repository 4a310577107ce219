/** A run of characters and the kind of thing it is; null is plain. */
export interface Token {
  readonly text: string;
  readonly kind: 'key' | 'string' | 'number' | 'dim' | null;
}

type Language = 'bash' | 'powershell' | 'javascript' | 'python' | 'graphql' | 'json';

const string = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;
const template = '`(?:[^`\\\\]|\\\\.)*`';
const number = String.raw`(?<![\w.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])`;
const words = (list: string) => String.raw`\b(?:${list.replaceAll(' ', '|')})\b`;

const javascriptWords = words(
  'async await case const default else export for from function if import let new return switch throw try catch while typeof',
);
const pythonWords = words(
  'and as break class continue def elif else except for from if import in not or raise return try while with True False None',
);
const bashWords = words('case curl do done esac fi if in sed sleep then while break cat tee');
const powershellWords = words('break catch else foreach if in return switch throw try while');
const graphqlWords = words('fragment input mutation on query subscription');

/** For each language one pattern: comment, string, number and keyword, in this order. */
const patterns: Readonly<Record<Language, RegExp>> = {
  bash: pattern(String.raw`(?<!\S)#[^\n]*`, string, number, bashWords),
  powershell: pattern(String.raw`(?<!\S)#[^\n]*`, string, number, powershellWords),
  javascript: pattern(String.raw`\/\/[^\n]*`, `${template}|${string}`, number, javascriptWords),
  python: pattern(String.raw`#[^\n]*`, `[fr]?(?:${string})`, number, pythonWords),
  graphql: pattern(String.raw`#[^\n]*`, string, number, graphqlWords),
  json: pattern('$^', string, number, words('true false null')),
};

function pattern(comment: string, text: string, figure: string, keyword: string): RegExp {
  return new RegExp(`(?<dim>${comment})|(?<string>${text})|(?<number>${figure})|(?<key>${keyword})`, 'g');
}

/** Splits code for colouring, loosely: it is never wrong about the text, only now and then about a colour. */
export function tokens(code: string, language: Language): readonly Token[] {
  const found: Token[] = [];
  let end = 0;
  for (const match of code.matchAll(patterns[language])) {
    if (match.index > end) found.push({ text: code.slice(end, match.index), kind: null });
    found.push({ text: match[0], kind: kindOf(match.groups) });
    end = match.index + match[0].length;
  }
  if (end < code.length) found.push({ text: code.slice(end), kind: null });
  return found;
}

function kindOf(groups: Readonly<Record<string, string | undefined>> = {}): Token['kind'] {
  const kinds = ['dim', 'string', 'number', 'key'] as const;
  return kinds.find((kind) => groups[kind] !== undefined) ?? null;
}

/** The code as it is shown: an uploaded file is cut to its first characters and its size. */
export function shortened(code: string): string {
  return code.replaceAll(/(data:[\w/+.-]+;base64,[\w+/]{24})[\w+/=]{200,}/g, (file, start: string) => {
    return `${start}… (${Math.round(file.length / 1024)} kB)`;
  });
}
