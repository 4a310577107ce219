import type { Root } from 'mdast';
import { expandMdx } from '#components/prose/expand-mdx.ts';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { shareIds } from '#components/prose/share-ids.ts';
import type { Locale } from '#i18n/routing.ts';
import { partsFor } from './parts.ts';
import { type Guide, readGuides } from './read-guides.ts';

let index: ReturnType<typeof readGuides> | undefined;

/** The guides of a language in order, also those for operators. Read once; throws when the folder is not in order. */
export function guidesOf(locale: Locale): readonly Guide[] {
  index ??= readGuides();
  return index[locale];
}

/** The guides that every reader is offered, in order. */
export function readerGuides(locale: Locale): readonly Guide[] {
  return guidesOf(locale).filter(({ audience }) => audience === 'reader');
}

export function guideBySlug(locale: Locale, slug: string): Guide | undefined {
  return guidesOf(locale).find((guide) => guide.slug === slug);
}

/** The guides before and after one. */
export function neighbours(
  locale: Locale,
  slug: string,
): { readonly before?: Guide; readonly after?: Guide } {
  const guides = readerGuides(locale);
  const at = guides.findIndex((guide) => guide.slug === slug);
  return at === -1 ? {} : { before: guides[at - 1], after: guides[at + 1] };
}

/** The text of a guide as plain Markdown, without its title. Throws with the name of the file. */
export function guideMarkdown(locale: Locale, { slug, body }: Guide): string {
  try {
    return expandMdx(body, partsFor(locale)).trim();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`content/${locale}/${slug}.mdx: ${reason}`, { cause });
  }
}

/** The document of a guide. Its headings have the fragments of the English one in every language. */
export function guideTree(locale: Locale, guide: Guide): Root {
  const tree = parseMarkdown(guideMarkdown(locale, guide));
  const english = locale === 'en' ? undefined : guideBySlug('en', guide.slug);
  return english ? shareIds(tree, guideTree('en', english)) : tree;
}
