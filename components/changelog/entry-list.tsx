import { getLocale, getTranslations } from 'next-intl/server';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { Prose } from '#components/prose/prose.tsx';
import { changelog, entryText } from './changelog.ts';
import { dayText } from './day-text.ts';
import { type ChangelogEntry, entryKinds } from './read-changelog.ts';

/** The entries under a row of kinds to choose from; the stylesheet hides the others, so that it works without a script. */
export async function EntryList() {
  const t = await getTranslations('changelog');
  const kinds = entryKinds.filter((kind) => changelog().some((entry) => entry.kind === kind));
  return (
    <div className="entries">
      <fieldset className="flex flex-wrap pt-px pl-px">
        <legend className="sr-only">{t('filter')}</legend>
        {(['all', ...kinds] as const).map((kind) => (
          <label
            key={kind}
            className="-mt-px -ml-px grid min-h-(--control-h) place-items-center border border-control bg-surface px-3.5 text-13 first-of-type:rounded-l-sm last-of-type:rounded-r-sm max-sm:px-2.5 has-checked:bg-chosen has-checked:text-on-chosen has-focus-visible:outline-2 has-focus-visible:-outline-offset-4 has-focus-visible:outline-current"
          >
            <input
              type="radio"
              name="kind"
              value={kind}
              defaultChecked={kind === 'all'}
              className="sr-only"
            />
            {t(`kinds.${kind}`)}
          </label>
        ))}
      </fieldset>
      {changelog().map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </div>
  );
}

async function Entry({ entry }: { entry: ChangelogEntry }) {
  const t = await getTranslations('changelog');
  const locale = await getLocale();
  const { title, body } = entryText(entry, locale);
  return (
    <article
      data-kind={entry.kind}
      aria-labelledby={entry.id}
      className="mt-10 grid gap-x-12 gap-y-2 border-t border-ink pt-4 md:grid-cols-[11rem_minmax(0,1fr)]"
    >
      <p className="text-13 text-ink-3">
        <time dateTime={entry.date}>{dayText(entry.date, locale)}</time>
        <span className="block max-md:ml-2 max-md:inline">{t(`kinds.${entry.kind}`)}</span>
      </p>
      <div className="min-w-0">
        <h2 id={entry.id} className="mb-2 text-18">
          <a href={`#${entry.id}`} className="no-underline hover:underline">
            {title}
          </a>
        </h2>
        <Prose tree={parseMarkdown(body)} />
      </div>
    </article>
  );
}
