/** How much of a limit is used. */
export interface Gauge {
  /** From 0 to 1; 0 without a limit. */
  readonly share: number;
  /** What is left; null without a limit. */
  readonly left: number | null;
  /** `full`: the next request is refused. `near`: a fifth or less is left. */
  readonly level: 'open' | 'free' | 'near' | 'full';
}

/** `limit` null is no limit. */
export function gaugeOf(used: number, limit: number | null): Gauge {
  if (limit === null) return { share: 0, left: null, level: 'open' };
  const left = Math.max(0, limit - used);
  const share = limit === 0 ? 1 : Math.min(1, Math.max(0, used / limit));
  if (left === 0) return { share, left, level: 'full' };
  return { share, left, level: left <= limit / 5 ? 'near' : 'free' };
}

/** A wait in whole units, for `unit` style formats: seconds below two minutes, then minutes, then hours. */
export function waitOf(seconds: number): {
  readonly value: number;
  readonly unit: 'second' | 'minute' | 'hour';
} {
  if (seconds < 120) return { value: Math.max(0, Math.ceil(seconds)), unit: 'second' };
  if (seconds < 7_200) return { value: Math.ceil(seconds / 60), unit: 'minute' };
  return { value: Math.ceil(seconds / 3_600), unit: 'hour' };
}

export function waitText(seconds: number, languageTag: string): string {
  const { value, unit } = waitOf(seconds);
  return value.toLocaleString(languageTag, { style: 'unit', unit, unitDisplay: 'short' });
}
