/** One line of the report: what was measured, then the figures. */
export function print(label: string, ...figures: string[]): void {
  console.log(`${label.padEnd(48)} ${figures.map((figure) => figure.padStart(20)).join('')}`);
}

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
export const perSecond = (value: number): string => `${value.toFixed(0)}/s`;
/** How much of the baseline is reached. */
export const share = (value: number, baseline: number): string => `${(value / baseline).toFixed(2)} of it`;
