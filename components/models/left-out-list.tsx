import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { BrowserWords } from './browser-words.ts';
import { fill } from './search/fill.ts';
import type { LeftOut } from './search/find-models.ts';
import { reasonText } from './search/reason-text.ts';

/** The models that can not do it, each with the constraint that it fails and what comes nearest. */
export function LeftOutList({
  leftOut,
  words,
  locale,
}: {
  leftOut: readonly LeftOut[];
  words: BrowserWords;
  locale: Locale;
}) {
  if (leftOut.length === 0) return null;
  return (
    <details open className="mt-4 rounded border border-line text-13">
      <summary className="px-3 py-2 font-medium">
        {fill(words.list.showLeftOut, { count: leftOut.length })}
      </summary>
      <dl className="border-t border-line px-3 pt-1.5 pb-2.5">
        {leftOut.map(({ model, reasons }) => (
          <div key={model.id} className="grid gap-x-4 py-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <dt>
              <a
                href={localize(locale, `/models/${model.id}`)}
                className="font-medium no-underline hover:underline"
              >
                {model.name}
              </a>
            </dt>
            <dd className="text-ink-2">{reasonText(reasons, words.search)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
