import { Icon } from '#components/ui/icon.tsx';
import type { Locale } from '#i18n/routing.ts';
import type { BrowserWords } from './browser-words.ts';
import { foundRequestHref } from './found-request-href.ts';
import type { Listed } from './search/find-models.ts';

/** The request whose price the row shows, by its options, as the way to open it in the playground. */
export function FoundRequestLink({
  row: { model, found },
  words,
  locale,
}: {
  row: Listed;
  words: BrowserWords;
  locale: Locale;
}) {
  if (!found) return null;
  const chosen = Object.entries(found.options).map(([name, value]) => `${name} ${value}`);
  return (
    <a
      href={foundRequestHref(locale, model, found, words.prompts[model.id] ?? '')}
      title={words.list.open}
      className="relative z-1 mt-0.5 flex w-fit max-w-full items-center gap-1.5 font-mono text-12 text-ink-2 no-underline hover:text-ink hover:underline"
    >
      <span className="sr-only">{words.list.open}: </span>
      <span className="min-w-0 whitespace-normal">{chosen.join(', ') || words.list.standard}</span>
      <Icon name="arrow" size={12} />
    </a>
  );
}
