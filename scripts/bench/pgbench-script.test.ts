import { expect, it } from 'vitest';
import { pgbenchScript } from './pgbench-script.ts';

const accountId = 'acc_01m8hwh28wkgnvf2kvp0z9t4ya';
const generation = 'gen_01m8hwh28wkgnvf2kvp0z9t4yb';
const script = (sql: string, ...parameters: unknown[]) =>
  pgbenchScript({ statements: [{ sql, parameters }], accountId }, { prefix: 'acc_', count: 9 }).split(
    '\n',
  )[3];

it('draws ids anew, also where they stand in a text, and charges one of the accounts', () => {
  expect(script('insert into x values ($1, $2)', generation, accountId)).toBe(
    "insert into x values ((U&'gen_01m8hwh28wkgnv' || :drawn || U&''), (U&'acc_' || :account));",
  );
  expect(script('select $1', `{"id":"${generation}"}`)).toBe(
    `select (U&'{"id"\\003a"gen_01m8hwh28wkgnv' || :drawn || U&'"}');`,
  );
});

it('writes other values as they are', () => {
  expect(script('select $1, $2, $10', 5, null, ...Array(7).fill(0), "it's \\")).toBe(
    "select 5, null, U&'it''s \\\\';",
  );
});

it('sends all in one piece where that is asked for', () => {
  const lines = pgbenchScript(
    { statements: [{ sql: 'select 1', parameters: [] }], accountId },
    { prefix: 'acc_', count: 9 },
    'in one piece',
  ).split('\n');
  expect(lines.slice(2)).toEqual([
    '\\startpipeline',
    'begin isolation level read committed;',
    'select 1;',
    'commit;',
    '\\endpipeline',
    '',
  ]);
});
