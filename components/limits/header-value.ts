/** One limit of a `RateLimit` or `RateLimit-Policy` header: its name and its numbers by letter. */
export interface LimitItem {
  readonly name: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** A whole number that is not negative; undefined for anything else. */
export function wholeNumber(value: string): number | undefined {
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** The items of `"minute";q=10;w=60, "day";q=100;w=86400`; undefined where one of them is written otherwise. */
export function limitItems(value: string, letters: readonly string[]): readonly LimitItem[] | undefined {
  const items = value.split(/,\s*(?=")/).map((item) => limitItem(item.trim(), letters));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function limitItem(item: string, letters: readonly string[]): LimitItem | undefined {
  const [, name, rest = ''] = /^"([^"]+)"((?:\s*;\s*\w+=[^;,]+)*)$/.exec(item) ?? [];
  if (name === undefined) return undefined;
  const pairs = [...rest.matchAll(/;\s*(\w+)=([^;,]+)/g)].map(([, letter = '', text = '']) => [
    letter,
    wholeNumber(text.trim()),
  ]);
  const numbers: Record<string, number | undefined> = Object.fromEntries(pairs);
  const complete = letters.every((letter) => numbers[letter] !== undefined);
  return complete ? { name, numbers: numbers as Record<string, number> } : undefined;
}
