import { button } from '#components/ui/button.ts';
import { localize } from '#i18n/path.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { brokenWords } from './broken-words.ts';

interface Props {
  readonly locale: Locale;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Says that the page broke, that nothing was lost by it, and how to go on. */
export function BrokenPage({ locale, error, retry }: Props) {
  const words = brokenWords[locale];
  const digest = digestOf(error);
  return (
    <section lang={languageTags[locale]} role="alert" className="page pt-12 pb-16">
      <h1 className="break-words">{words.title}</h1>
      <p className="mt-3 max-w-(--measure) text-16 text-ink-2">{words.text}</p>
      <p className="mt-6 flex flex-wrap gap-2">
        <button type="button" className={button('ink')} onClick={retry}>
          {words.retry}
        </button>
        <a className={button()} href={localize(locale, '/')}>
          {words.home}
        </a>
        <a className={button()} href={localize(locale, '/status')}>
          {words.status}
        </a>
      </p>
      {digest && (
        <p className="mt-6 text-13 text-ink-3">
          {words.reference} <code>{digest}</code>
        </p>
      )}
    </section>
  );
}

/** Under which an error of the server stands in its log. */
function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : undefined;
}
