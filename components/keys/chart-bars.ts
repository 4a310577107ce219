/** A part of a bar, in the units of the chart: 0 at the bottom, 100 at the top. */
export interface Segment {
  readonly bottom: number;
  readonly height: number;
}

/** A round figure that no sum exceeds, for the top of the chart; 1 when there is nothing. */
export function chartTop(sums: readonly number[]): number {
  const most = Math.max(0, ...sums);
  if (most <= 1) return 1;
  const scale = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 5, 10].find((factor) => factor * scale >= most) ?? 10;
  return step * scale;
}

/** Values that stand on each other. What is there at all is seen: no part is lower than one unit. */
export function stack(values: readonly number[], top: number): readonly Segment[] {
  let bottom = 0;
  return values.map((value) => {
    const height = value === 0 ? 0 : Math.max(1, (100 * value) / top);
    const segment = { bottom, height };
    bottom += height;
    return segment;
  });
}
