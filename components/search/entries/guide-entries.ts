import type { RootContent } from 'mdast';
import { guidesOf, guideTree } from '#components/docs/guides.ts';
import type { Guide } from '#components/docs/read-guides.ts';
import { headingsOf } from '#components/prose/headings.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { SearchEntry } from '../entry.ts';
import { wordsOf } from '../plain-text.ts';

/** Every guide, and each part of it under its heading. */
export function guideEntries(locale: Locale): SearchEntry[] {
  return guidesOf(locale).flatMap((guide) => sectionEntries(locale, guide));
}

function sectionEntries(locale: Locale, guide: Guide): SearchEntry[] {
  const tree = guideTree(locale, guide);
  const headings = headingsOf(tree);
  const path = `/docs/${guide.slug}` as const;
  // Who asks in the words of a reader means a page for readers.
  const weight = guide.audience === 'operator' ? 0.4 : 1;
  const [intro = [], ...sections] = splitAtHeadings(tree.children);
  const own: SearchEntry = {
    kind: 'guide',
    href: localize(locale, path),
    title: guide.title,
    text: `${guide.description} ${wordsOf(intro)}`.trim(),
    keys: [guide.title, guide.slug],
    weight,
  };
  return [
    own,
    ...sections.flatMap(([first, ...rest]): SearchEntry[] => {
      const heading = first?.type === 'heading' ? headings.get(first) : undefined;
      if (!heading) return [];
      return [
        {
          kind: 'guide',
          href: localize(locale, `${path}#${heading.id}`),
          title: heading.text,
          context: guide.title,
          text: wordsOf(rest),
          keys: [heading.text],
          weight: 0.8 * weight,
        },
      ];
    }),
  ];
}

/** What stands before the first heading, then each heading with what is under it. */
function splitAtHeadings(nodes: readonly RootContent[]): RootContent[][] {
  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading') parts.push([node]);
    else parts.at(-1)?.push(node);
  }
  return parts;
}
