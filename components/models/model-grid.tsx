import Link from 'next/link';
import { Medium } from '#components/ui/medium.tsx';
import { localize } from '#i18n/path.ts';
import { numberText, resolutionText, secondsText } from './entry-text.ts';
import type { ModelListProps } from './model-table.tsx';
import { Poster } from './poster.tsx';

/** The same models as pictures: what each made, its name, its price. */
export function ModelGrid({ entries, posters, words, locale }: ModelListProps) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4">
      {entries.map((entry) => (
        <li key={entry.id} className="relative min-w-0">
          <Poster src={posters[entry.id]} type={entry.type} className="block aspect-video w-full rounded" />
          <p className="mt-2 flex items-baseline justify-between gap-3">
            <Link
              href={localize(locale, `/models/${entry.id}`)}
              className="min-w-0 truncate font-semibold no-underline after:absolute after:inset-0 hover:underline"
            >
              {entry.name}
            </Link>
            <span className="font-mono text-12 font-semibold">{numberText(entry.price, locale)}</span>
          </p>
          <p className="mt-0.5 flex flex-wrap justify-between gap-x-3 text-12 text-ink-3">
            <Medium type={entry.type} word={words.media[entry.type]} />
            <span className="font-mono">{secondsText(entry.seconds) || resolutionText(entry)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
