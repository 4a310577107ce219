import { toString as textOf } from 'mdast-util-to-string';
import { modelById } from '#catalog/models.ts';
import { pageMarkdown } from '#components/agents/page-markdown.ts';
import { sayIn } from '#components/agents/say.ts';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import type { LocalPath } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';

/** What is written on a card. */
export interface CardWords {
  /** Where the page belongs; empty for a page that belongs nowhere. */
  readonly section: string;
  readonly title: string;
  readonly lead: string;
}

const sections: Readonly<Record<string, string>> = {
  models: 'models.title',
  errors: 'errorPages.title',
  docs: 'docs.title',
};

/** The words of a page's card: its own title and lead, read from its Markdown twin, or from the messages without one. */
export function cardWords(locale: Locale, path: LocalPath): CardWords {
  const { say } = sayIn(locale);
  const [, name = '', detail] = path.split('/');
  const section = sections[name];
  const above = detail === undefined || section === undefined ? [] : [say(section)];
  const model = name === 'models' ? modelById(detail ?? '') : undefined;
  const medium = model ? [say(`models.media.${model.type}`)] : [];
  return { section: [...above, ...medium].join(' / '), ...ownWords(locale, path, name) };
}

function ownWords(locale: Locale, path: LocalPath, name: string): Pick<CardWords, 'title' | 'lead'> {
  const { say } = sayIn(locale);
  const twin = pageMarkdown(locale, path, '');
  if (twin === undefined) return { title: say(`${name}.title`), lead: say(`${name}.description`) };
  const [title, lead] = parseMarkdown(twin).children;
  if (title?.type !== 'heading' || lead?.type !== 'paragraph')
    throw new Error(`The Markdown of ${path} does not begin with a title and a paragraph.`);
  return { title: textOf(title), lead: textOf(lead) };
}
