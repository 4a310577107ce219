import { messages } from '#components/docs/words.ts';
import type { ErrorCode } from '#contract/errors.ts';
import type { Locale } from '#i18n/routing.ts';

/** Something that leads to a code, and what to change then. */
export interface Cause {
  readonly cause: string;
  readonly fix: string;
}

/** The most frequent first. */
export function causesOf(code: ErrorCode, locale: Locale): readonly Cause[] {
  return Object.values<Cause>(messages[locale].errorCauses[code]);
}
