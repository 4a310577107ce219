import { button } from '#components/ui/button.ts';
import { localize } from '#i18n/path.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import en from '#messages/en.json';
import pt from '#messages/pt.json';
import { nearestPages } from './nearest-pages.ts';
import { titleOf } from './page-names.ts';

const messages = { pt, en };

/** Says in a language that there is no such page, and which ones come close to what was asked for. */
export function MissingPage({ locale, wanted }: { locale: Locale; wanted: string }) {
  const words = messages[locale].notFound;
  const near = nearestPages(wanted);
  return (
    <section lang={languageTags[locale]} className="border-t border-ink pt-5">
      <h2>{words.title}</h2>
      <p className="mt-2 max-w-[52ch] text-16 text-ink-2">{words.text}</p>
      {near.length > 0 && (
        <>
          <h3 className="mt-6">{words.nearest}</h3>
          <ul className="mt-2 border-t border-line">
            {near.map((page) => (
              <li key={page} className="border-b border-line">
                <a
                  href={localize(locale, page)}
                  className="flex min-h-11 flex-wrap items-baseline justify-between gap-x-4 py-2.5 text-16"
                >
                  {titleOf(locale, page)}
                  <span className="font-mono text-12 text-ink-3">{localize(locale, page)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-6 flex flex-wrap gap-2">
        <a className={button('ink')} href={localize(locale, '/')}>
          {words.home}
        </a>
        <a className={button()} href={localize(locale, '/models')}>
          {words.models}
        </a>
      </p>
    </section>
  );
}
