import { messages } from '#components/docs/words.ts';
import { localize } from '#i18n/path.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import { changelog, entryText } from './changelog.ts';
import type { ChangelogEntry } from './read-changelog.ts';

/** The changelog as an Atom feed (RFC 4287). */
export function atomFeed(locale: Locale, origin: string): string {
  const { title, description } = messages[locale].changelog;
  const page = origin + localize(locale, '/changelog');
  const items = feedItems(locale, origin).map(({ url, title: name, body, moment, kind }) =>
    [
      '  <entry>',
      `    <id>${escaped(url)}</id>`,
      `    <title>${escaped(name)}</title>`,
      `    <updated>${moment}</updated>`,
      `    <link href="${escaped(url)}"/>`,
      `    <category term="${kind}"/>`,
      `    <content type="text">${escaped(body)}</content>`,
      '  </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTags[locale]}">`,
    `  <id>${escaped(page)}</id>`,
    `  <title>Doitong: ${escaped(title)}</title>`,
    `  <subtitle>${escaped(description)}</subtitle>`,
    `  <updated>${momentOf(changelog()[0])}</updated>`,
    '  <author><name>Doitong</name></author>',
    `  <link rel="self" href="${escaped(`${page}.atom`)}"/>`,
    `  <link href="${escaped(page)}"/>`,
    ...items,
    '</feed>',
    '',
  ].join('\n');
}

/** The same as a JSON Feed 1.1. */
export function jsonFeed(locale: Locale, origin: string) {
  const { title, description } = messages[locale].changelog;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `Doitong: ${title}`,
    description,
    language: languageTags[locale],
    home_page_url: origin + localize(locale, '/changelog'),
    feed_url: `${origin}/${locale}/feed.json`,
    authors: [{ name: 'Doitong' }],
    items: feedItems(locale, origin).map(({ url, title: name, body, moment, kind }) => ({
      ...{ id: url, url, title: name, content_text: body, date_published: moment, tags: [kind] },
    })),
  };
}

function feedItems(locale: Locale, origin: string) {
  return changelog().map((entry) => {
    const url = origin + localize(locale, `/changelog#${entry.id}`);
    return { url, moment: momentOf(entry), kind: entry.kind, ...entryText(entry, locale) };
  });
}

/** Entries carry a day, not a time. */
function momentOf(entry: Pick<ChangelogEntry, 'date'> | undefined): string {
  return `${entry?.date ?? '1970-01-01'}T00:00:00Z`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
