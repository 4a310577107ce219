import type { ErrorCode } from '#contract/errors.ts';
import type { Locale } from '#i18n/routing.ts';
import recorded from './generated/recorded-answers.json' with { type: 'json' };

/** What a gateway really answered with a code. Ids stand for those of any other answer. */
export interface RecordedAnswer {
  readonly status: number;
  /** Those of the contract, as they came. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: unknown;
}

export type RecordedAnswers = Readonly<Record<Locale, Readonly<Record<ErrorCode, RecordedAnswer>>>>;

export function recordedAnswer(code: ErrorCode, locale: Locale): RecordedAnswer {
  const { status, headers, body } = recorded[locale][code];
  return { status, body, headers: headers.map(([name = '', value = '']) => [name, value]) };
}

/** Status line and headers of such an answer. */
export function recordedHead(code: ErrorCode, locale: Locale): string {
  const { status, headers } = recordedAnswer(code, locale);
  return [`HTTP/1.1 ${status}`, ...headers.map((header) => header.join(': '))].join('\n');
}

/** The body of such an answer, indented. */
export function errorExample(code: ErrorCode, locale: Locale): string {
  return JSON.stringify(recordedAnswer(code, locale).body, null, 2);
}
