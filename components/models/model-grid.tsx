import { Medium } from '#components/ui/medium.tsx';
import { localize } from '#i18n/path.ts';
import { CompareMark } from './compare-mark.tsx';
import { numberText, resolutionText, secondsText } from './entry-text.ts';
import { FoundRequestLink } from './found-request-link.tsx';
import type { ModelListProps } from './model-table.tsx';
import { Poster } from './poster.tsx';

/** The same models as pictures: what each made, its name, its price. */
export function ModelGrid({ listed, posters, waves, compared, toggle, words, locale }: ModelListProps) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4">
      {listed.map((row) => (
        <li key={row.model.id} className="relative min-w-0">
          <Poster
            src={posters[row.model.id]}
            type={row.model.type}
            peaks={waves[row.model.id]}
            className="block aspect-video w-full rounded"
          />
          <p className="mt-2 flex items-baseline justify-between gap-3">
            <a
              href={localize(locale, `/models/${row.model.id}`)}
              className="min-w-0 truncate font-semibold no-underline after:absolute after:inset-0 hover:underline"
            >
              {row.model.name}
            </a>
            <span className="font-mono text-12 font-semibold">{numberText(row.credits, locale)}</span>
          </p>
          <p className="mt-0.5 flex flex-wrap justify-between gap-x-3 text-12 text-ink-3">
            <Medium type={row.model.type} word={words.media[row.model.type]} />
            <span className="font-mono">{secondsText(row.entry.seconds) || resolutionText(row.entry)}</span>
          </p>
          <FoundRequestLink row={row} words={words} locale={locale} />
          <span className="absolute top-1.5 left-1.5 grid rounded-sm bg-surface">
            <CompareMark model={row.model} compared={compared} toggle={toggle} words={words} />
          </span>
        </li>
      ))}
    </ul>
  );
}
