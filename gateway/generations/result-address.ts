import type { Generation } from './generation.ts';
import type { GenerationServices } from './services.ts';

const HOUR_MS = 3_600_000;
const LIFE_HOURS = 24;

export interface ResultAddress {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Where the file of a generation can be read; null when there is none, or none any more. Signed anew once an hour, so
 * that who polls and who caches see the same address for a while.
 */
export function resultAddress(
  { media, now }: Pick<GenerationServices, 'media' | 'now'>,
  { mediaKey, keptUntil }: Generation,
): ResultAddress | null {
  if (mediaKey === null || keptUntil === null || keptUntil <= now()) return null;
  const fullHour = Math.floor(now() / HOUR_MS) * HOUR_MS;
  const expiresAt = Math.min(keptUntil, fullHour + (LIFE_HOURS + 1) * HOUR_MS);
  return { url: media.url(mediaKey, expiresAt), expiresAt };
}
