import type { Root } from 'mdast';
import { getTranslations } from 'next-intl/server';
import { HeadingList } from '#components/docs/heading-list.tsx';
import { type HeadingEntry, headingsOf } from '#components/prose/headings.ts';

/** Everything the schema has, by section, and the schema itself. */
export async function ReferenceNav({ tree }: { tree: Root }) {
  const t = await getTranslations('reference');
  return (
    <ul>
      <li className="mb-2 border-b border-line pb-2">
        <a href="/schema.graphql" download className="doc-link">
          {t('download')}
        </a>
        <a href="/introspection.json" download className="doc-link">
          {t('introspection')}
        </a>
      </li>
      {sectionsOf([...headingsOf(tree).values()]).map(({ section, entries }) => (
        <li key={section.id}>
          <a href={`#${section.id}`} className="doc-link font-medium">
            {section.text}
          </a>
          <HeadingList label={section.text} headings={entries} />
        </li>
      ))}
    </ul>
  );
}

function sectionsOf(headings: readonly HeadingEntry[]) {
  const sections: { section: HeadingEntry; entries: HeadingEntry[] }[] = [];
  for (const heading of headings) {
    if (heading.depth === 2) sections.push({ section: heading, entries: [] });
    else sections.at(-1)?.entries.push(heading);
  }
  return sections;
}
