import { sitePages } from '#components/shell/site-pages.ts';
import { localize } from '#i18n/path.ts';
import { routing } from '#i18n/routing.ts';

let readable: ReadonlySet<string> | undefined;

/** Whether an address, `/pt/docs/video`, is a page that has a Markdown twin. */
export function hasTwin(pathname: string): boolean {
  readable ??= new Set(
    routing.locales.flatMap((locale) => sitePages().map((path) => localize(locale, path))),
  );
  return readable.has(pathname);
}

/**
 * The page whose twin a request wants: one whose address ends in `.md`, or any with a twin when Markdown is what the
 * caller would rather have. Undefined for all else.
 */
export function wantedTwin(pathname: string, accept: string | null): string | undefined {
  const page = pathname.endsWith('.md') ? pathname.slice(0, -'.md'.length) : undefined;
  if (page !== undefined) return hasTwin(page) ? page : undefined;
  return prefersMarkdown(accept ?? '') && hasTwin(pathname) ? pathname : undefined;
}

/** Markdown has to be asked for by name, and HTML not be liked better. */
function prefersMarkdown(accept: string): boolean {
  // What a browser accepts is not taken apart for this.
  if (!/text\/markdown/i.test(accept)) return false;
  const qualities = new Map(
    accept.split(',').map((part): [string, number] => {
      const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const quality = parameters.find((text) => text.startsWith('q='))?.slice(2);
      return [type, Number(quality ?? 1)];
    }),
  );
  const markdown = qualities.get('text/markdown') ?? 0;
  return markdown > 0 && markdown >= (qualities.get('text/html') ?? 0);
}
