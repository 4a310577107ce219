export type LogLevel = 'info' | 'warn' | 'error';

/** Facts of a line: ids, codes, durations. Never a key, a header or a caller's text. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts, cause?: unknown): void;
  error(event: string, facts?: LogFacts, cause?: unknown): void;
}

const SECRETS = /\bdtg_[0-9a-z]{4,}|\bwhsec_[\w+/=-]+|Bearer\s+\S+|data:[\w/+.-]+;base64,[\w+/=]+/gi;
const CAUSE_LENGTH_MAX = 4_000;

/** One JSON object a line. Whatever still looks like a secret is taken out before it is written. */
export function createLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const put = (level: LogLevel, event: string, facts: LogFacts = {}, cause?: unknown) => {
    const line = { time: new Date().toISOString(), level, event, ...facts, cause: causeText(cause) };
    write(`${JSON.stringify(line).replace(SECRETS, '[removed]')}\n`);
  };
  return {
    info: (event, facts) => put('info', event, facts),
    warn: (event, facts, cause) => put('warn', event, facts, cause),
    error: (event, facts, cause) => put('error', event, facts, cause),
  };
}

/** For tests and one-off commands. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

function causeText(cause: unknown): string | undefined {
  if (cause === undefined) return undefined;
  const text = cause instanceof Error ? withCauses(cause) : String(cause);
  return text.slice(0, CAUSE_LENGTH_MAX);
}

function withCauses(error: Error): string {
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\ncaused by ${causeText(error.cause)}`;
}
