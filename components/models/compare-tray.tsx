import { modelById } from '#catalog/models.ts';
import { compareRows, differing } from '#components/compare/compare-rows.ts';
import { button } from '#components/ui/button.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { BrowserWords } from './browser-words.ts';
import { type Criteria, comparedMax, comparedMin } from './search/criteria.ts';
import { fill } from './search/fill.ts';
import type { ChangeCriteria } from './use-criteria.ts';

/** The models that were marked, at the bottom of the window, and the way to see them side by side. */
export function CompareTray({
  criteria: { compared },
  change,
  words,
  locale,
}: {
  criteria: Criteria;
  change: ChangeCriteria;
  words: BrowserWords;
  locale: Locale;
}) {
  if (compared.length === 0) return null;
  const { list } = words;
  const names = compared.map((id) => modelById(id)?.name ?? id).join(', ');
  const rows = compareRows(
    compared.flatMap((id) => modelById(id) ?? []),
    words,
  );
  const note =
    compared.length < comparedMin ? list.pickMore : compared.length === comparedMax ? list.full : '';
  return (
    <section
      aria-label={list.compare}
      className="sticky bottom-0 z-2 mt-5 flex flex-wrap items-center gap-x-5 gap-y-2 rounded border border-ink bg-surface py-2.5 pr-3 pl-4 max-md:-mx-[16px] max-md:rounded-none max-md:border-x-0 max-md:border-b-0"
    >
      <p className="min-w-0 flex-1">
        <b className="font-semibold">{fill(list.comparing, { count: compared.length })}</b>
        <span className="ml-4 text-13 text-ink-2">{names}</span>
        {compared.length >= comparedMin && (
          <span className="ml-4 text-13 text-ink-2 max-md:hidden">
            {fill(words.summary, { differing: differing(rows), total: rows.length })}
          </span>
        )}
        {note && <span className="ml-4 text-13 text-ink-3">{note}</span>}
      </p>
      <div className="flex gap-2">
        <button type="button" className={button('quiet', 'small')} onClick={() => change({ compared: [] })}>
          {list.clearCompared}
        </button>
        {compared.length >= comparedMin && (
          <a
            href={localize(locale, `/compare?models=${compared.join(',')}`)}
            className={button('ink', 'small')}
          >
            {list.sideBySide}
          </a>
        )}
      </div>
    </section>
  );
}
