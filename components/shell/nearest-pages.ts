import { nearestName } from '#catalog/nearest-name.ts';
import type { LocalPath } from '#i18n/path.ts';
import { namesOf } from './page-names.ts';
import { sitePages } from './site-pages.ts';

/** How many pages are suggested at most. */
const suggestionsMax = 3;

/**
 * The pages that were probably meant by an address without its language, such as `/models/klig` or `/precos`: those of
 * the section it names first, then those whose name is close to its last word. Empty when nothing is close.
 */
export function nearestPages(wanted: string): readonly LocalPath[] {
  const segments = wanted.split('/').filter((segment) => segment !== '');
  const [first = '', last = ''] = [segments[0], segments.at(-1)].map((segment) => fold(segment ?? ''));
  const pages = sitePages().filter((page) => page !== '/');
  const inSection = pages.filter((page) => page.startsWith(`/${first}/`));
  const begun = last.length < 3 ? [] : inSection.filter((page) => fold(page).split('/')[2]?.startsWith(last));
  const found = [...closest(last, inSection), ...begun, ...closest(last, pages)];
  const sections = pages.filter((page) => page.split('/').length === 2);
  const above = segments.length > 1 ? closest(first, sections).slice(0, 1) : [];
  return [...new Set([...found, ...above])].slice(0, suggestionsMax);
}

/** The page whose address differs from the wanted one only in case, dashes and underscores, or nothing. */
export function samePage(wanted: string): LocalPath | undefined {
  const plain = (path: string) => path.toLowerCase().replaceAll(/[-_.]|\/$/g, '');
  return sitePages().find((page) => page !== wanted && plain(page) === plain(wanted));
}

/** Pages with a close name, the closest first. */
function closest(wanted: string, pages: readonly LocalPath[]): readonly LocalPath[] {
  const named = pages.flatMap((page) => namesOf(page).map((name) => [fold(name), page] as const));
  const found: LocalPath[] = [];
  while (found.length < suggestionsMax) {
    const left = named.filter(([, page]) => !found.includes(page));
    const name = nearestName(
      wanted,
      left.map(([each]) => each),
    );
    const page = left.find(([each]) => each === name)?.[1];
    if (page === undefined) return found;
    found.push(page);
  }
  return found;
}

function fold(text: string): string {
  return decode(text).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** A segment as it was typed; one that can not be decoded stays as it is. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
