import type { LedgerEntry } from './use-account.ts';

const columns = ['at', 'reason', 'delta', 'balance', 'generationId', 'id'] as const;

/** Entries as RFC 4180 has it: a row of names, commas, CRLF; times in ISO 8601, credits as whole numbers. */
export function ledgerCsv(entries: readonly LedgerEntry[]): string {
  const rows = entries.map((entry) => columns.map((column) => cell(String(entry[column] ?? ''))));
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
