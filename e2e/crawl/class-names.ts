const classes = /(?<=^<[^>]* class=")[^"]*/;

const namesIn = (line: string): readonly string[] => classes.exec(line)?.[0].match(/\S+/g) ?? [];

/** In which lines of an outline each name of a class stands. */
function placesOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries())
    for (const name of new Set(namesIn(line))) places.set(name, [...(places.get(name) ?? []), index]);
  return new Map([...places].map(([name, indices]) => [name, indices.join()]));
}

/**
 * An outline that tells classes by where they stand, not by what they are called: a document has other names, and one name
 * for those that always stand together.
 */
export function numberClasses(lines: readonly string[]): readonly string[] {
  const places = placesOf(lines);
  const known = [...new Set(places.values())];
  const numbers = new Map([...places].map(([name, place]) => [name, known.indexOf(place)]));
  const numbersOf = (line: string) =>
    [...new Set(namesIn(line).map((name) => numbers.get(name) ?? -1))].toSorted((a, b) => a - b);
  return lines.map((line) => line.replace(classes, () => numbersOf(line).join(' ')));
}

/** What each class of a document was called before, from the outlines of the same page before and after. */
export function formerClasses(
  was: readonly string[],
  is: readonly string[],
): Readonly<Record<string, string>> {
  const before = Map.groupBy(placesOf(was), ([, place]) => place);
  const former = [...placesOf(is)].map(([name, place]) => {
    const names = before.get(place)?.map(([each]) => each) ?? [];
    return [name, names.join(' ')] as const;
  });
  return Object.fromEntries(former);
}
