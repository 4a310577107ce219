/** A part of a script, in characters, and how often it ran. */
export interface RunRange {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/**
 * Characters of a script that ran, as the browser's precise coverage tells of them: a range for each function, and within
 * it ranges for its branches and inner functions, which say better than the one around them.
 */
export function countRun(functions: readonly { readonly ranges: readonly RunRange[] }[]): number {
  const ranges = functions
    .flatMap((each) => each.ranges)
    .toSorted((a, b) => b.endOffset - b.startOffset - (a.endOffset - a.startOffset));
  const ran = new Uint8Array(ranges[0]?.endOffset ?? 0);
  for (const { startOffset, endOffset, count } of ranges) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return ran.reduce((total, each) => total + each, 0);
}
