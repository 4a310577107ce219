import type { NotedAcceptance } from './note-acceptance.ts';

/** Accounts among which the load is spread: charges of one account wait for each other. */
export interface SpreadAccounts {
  readonly prefix: string;
  readonly count: number;
}

/** Ids of rows that each transaction makes anew. Their last twelve characters are drawn. */
const NEW_ID = /\b((?:gen|led|evt|job)_[0-9a-z]{14})[0-9a-z]{12}\b/;

/**
 * The transaction of an acceptance as a script of pgbench, with other ids and another account each time. Its statements
 * are sent in one piece, as the gateway sends them, or each when the one before was answered.
 */
export function pgbenchScript(
  { statements, accountId }: Pick<NotedAcceptance, 'statements' | 'accountId'>,
  { prefix, count }: SpreadAccounts,
  sent: 'in one piece' | 'one by one' = 'one by one',
): string {
  const [open, close] = sent === 'in one piece' ? ['\\startpipeline', '\\endpipeline'] : [];
  const value = (given: unknown) =>
    given === accountId ? `(${quoted(prefix)} || :account)` : literal(given);
  const lines = statements.map(({ sql, parameters }) =>
    sql.replaceAll(/\$(\d+)/g, (_, number) => value(parameters[Number(number) - 1])),
  );
  return [
    `\\set account random(1, ${count})`,
    '\\set drawn random(100000000000, 999999999999)',
    ...(open ? [open] : []),
    'begin isolation level read committed;',
    ...lines.map((line) => `${line.replaceAll('\n', ' ')};`),
    'commit;',
    ...(close ? [close] : []),
    '',
  ].join('\n');
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  const [before = '', id, ...rest] = String(value).split(NEW_ID);
  if (id === undefined) return quoted(before);
  return `(${quoted(before + id)} || :drawn || ${literal(rest.join(''))})`;
}

/** Without a colon, which would begin a variable of pgbench. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\003a');
  return `U&'${escaped}'`;
}
