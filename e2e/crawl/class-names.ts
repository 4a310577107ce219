const classes = /(?<=^<[^>]* class=")[^"]*/;

const namesIn = (line: string): readonly string[] => classes.exec(line)?.[0].match(/\S+/g) ?? [];

/** An outline with a number for each name of a class, in the order in which they occur: a document has other names. */
export function numberClasses(lines: readonly string[]): readonly string[] {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name);
  };
  return lines.map((line) => line.replace(classes, () => namesIn(line).map(numberOf).join(' ')));
}

/** What each class of a document was called before, from the outlines of the same page before and after. */
export function formerClasses(
  was: readonly string[],
  is: readonly string[],
): Readonly<Record<string, string>> {
  const pairs = is.flatMap((line, index) => {
    const before = namesIn(was[index] ?? '');
    return namesIn(line).map((name, at) => [name, before[at] ?? ''] as const);
  });
  return Object.fromEntries(pairs);
}
