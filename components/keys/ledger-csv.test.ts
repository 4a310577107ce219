import { expect, test } from 'vitest';
import { ledgerCsv } from './ledger-csv.ts';

test('a row for each entry under a row of names, with what needs quotes in quotes', () => {
  const at = '2026-01-31T12:00:00.000Z';
  const text = ledgerCsv([
    { id: 'led_1', at, reason: 'CHARGE', delta: -50, balance: 9_950, generationId: 'gen_1' },
    { id: 'a,"b"', at, reason: 'GRANT', delta: 10_000, balance: 10_000, generationId: null },
  ]);
  expect(text.split('\r\n')).toEqual([
    'at,reason,delta,balance,generationId,id',
    `${at},CHARGE,-50,9950,gen_1,led_1`,
    `${at},GRANT,10000,10000,,"a,""b"""`,
    '',
  ]);
});
