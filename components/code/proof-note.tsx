import { getFormatter, getTranslations } from 'next-intl/server';
import { schemaText } from '#components/reference/schema.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import executed from '#contract/snippets/executed.generated.json';
import { proofOf, schemaHash } from '#contract/snippets/proof.ts';
import type { ShownSnippet } from './shown-snippet.ts';

const schema = schemaHash(schemaText);
const icons = { executed: 'check', variant: 'check', parsed: 'text', stale: 'failed' } as const;

/** When a snippet last ran, and against which schema; that it did not, where it changed since. */
export async function ProofNote({ snippet }: { snippet: ShownSnippet }) {
  const t = await getTranslations('snippets');
  const format = await getFormatter();
  const proof = proofOf(snippet, snippet, executed, schema);
  const date = format.dateTime(new Date(executed.date), { dateStyle: 'medium', timeZone: 'UTC' });
  const isStale = proof.state === 'stale';
  const models = proof.state === 'variant' ? proof.models.join(', ') : '';
  return (
    <p
      className={`flex items-baseline gap-1.5 border-t border-line px-4 py-1.5 text-12 ${isStale ? 'text-failed' : 'text-ink-3'}`}
      data-proof={proof.state}
    >
      <span className="translate-y-0.5">
        <Icon name={icons[proof.state]} />
      </span>
      <Link href="/docs/production#snippets" className="text-inherit">
        {t(`proof.${proof.state}`, { date, schema, models })}
      </Link>
    </p>
  );
}
