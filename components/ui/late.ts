/** What a part holds free until it is laid out, in pixels on a phone. */
const heights = [
  ...['late-120', 'late-160', 'late-240', 'late-320', 'late-480', 'late-640', 'late-900'],
  ...['late-1200', 'late-1600', 'late-2200', 'late-3200', 'late-4800', 'late-8400'],
] as const;

/**
 * What begins within so many pixels, as a phone shows them, may be on the first screen: of a phone, and of any. To lay that
 * out late would take a second look at its styles before it shows.
 */
const firstPixels = { phone: 1_000, any: 2_200 };

/**
 * Classes of one of the parts of a page that follow each other, whose heights on a phone are known or guessed: none for what
 * may be on the first screen.
 */
export function lateness(heights: readonly number[], place: number): readonly string[] {
  const above = heights.slice(0, place).reduce((sum, height) => sum + height, 0);
  const [height = 0] = heights.slice(place);
  if (above >= firstPixels.any) return [late(height)];
  return above >= firstPixels.phone ? [lateOnPhone(height)] : [];
}

/**
 * Classes of a part that is laid out when it comes near the screen, and holds as much free until then. Hold rather too
 * much: programs ask where the links in it are, and those below must not lie in the same place.
 */
function late(pixels: number): string {
  return `late ${holding(pixels)}`;
}

/** The same where the parts of a page stand below each other. */
export function lateOnPhone(pixels: number): string {
  return `max-lg:late ${holding(pixels)}`;
}

/** The same for a row of a table whose cells a phone shows below each other. A row with cells beside each other ignores it. */
export function lateWhereStacked(pixels: number): string {
  return `max-sheet:late ${holding(pixels)}`;
}

function holding(pixels: number): string | undefined {
  return heights.find((name) => Number(name.slice('late-'.length)) >= pixels) ?? heights.at(-1);
}
