export type LogLevel = 'info' | 'warn' | 'error';

/** Facts of a line: ids, codes, durations. Never a key, a header or a caller's text. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts, cause?: unknown): void;
  error(event: string, facts?: LogFacts, cause?: unknown): void;
}
