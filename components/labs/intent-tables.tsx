import { type Locale, languageTags } from '#i18n/routing.ts';
import type { IntentResult, IntentStep, LedgerRow } from './intent-run.ts';

export interface IntentWords {
  readonly sends: string;
  readonly columns: Readonly<Record<'step' | 'http' | 'id' | 'replayed' | 'charged', string>>;
  readonly steps: Readonly<Record<IntentStep, string>>;
  readonly ledger: string;
  readonly ledgerColumns: Readonly<Record<'reason' | 'delta' | 'balance' | 'id', string>>;
  readonly empty: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
}

interface TableProps {
  readonly results: readonly IntentResult[];
  /** Newest first. */
  readonly rows: readonly LedgerRow[];
  readonly words: IntentWords;
  readonly locale: Locale;
}

/** What was sent with what it did, and the rows that it left in the ledger. */
export function IntentTables({ results, rows, words, locale }: TableProps) {
  const number = (value: number) => value.toLocaleString(languageTags[locale]);
  const { columns, ledgerColumns } = words;
  const keys = [...new Set(results.map(({ key }) => key))];
  return (
    <div className="flex flex-col gap-3 border-t border-line px-4 py-3">
      <h3 className="text-13 font-medium text-ink-3">{words.sends}</h3>
      <Sheet
        columns={[
          columns.step,
          'Idempotency-Key',
          columns.http,
          columns.id,
          columns.replayed,
          columns.charged,
        ]}
        rows={results.map(({ step, key, exchange, generationId, replayed, charged }, index) => [
          `${index + 1}. ${words.steps[step]}`,
          `${key.slice(0, 8)}… (${keys.indexOf(key) + 1})`,
          `${exchange.status}`,
          generationId ?? words.none,
          replayed ? words.yes : words.no,
          number(charged),
        ])}
      />
      <h3 className="text-13 font-medium text-ink-3">{words.ledger}</h3>
      {rows.length === 0 ? (
        <p className="text-13">{words.empty}</p>
      ) : (
        <Sheet
          columns={[ledgerColumns.reason, ledgerColumns.id, ledgerColumns.delta, ledgerColumns.balance]}
          rows={rows.map(({ reason, generationId, delta, balance }) => [
            reason,
            generationId ?? words.none,
            number(delta),
            number(balance),
          ])}
        />
      )}
    </div>
  );
}

function Sheet({ columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <div className="sheet stacks">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((cell, index) => (
                <td
                  key={columns[index]}
                  className={
                    index === 0
                      ? 'max-sheet:col-span-2 max-sheet:font-medium'
                      : 'font-mono text-12 break-all max-sheet:col-span-2'
                  }
                >
                  {index > 0 && <span className="font-sans text-ink-3 sheet:hidden">{columns[index]}: </span>}
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
