import { changelog, entryText } from '#components/changelog/changelog.ts';
import { dayText } from '#components/changelog/day-text.ts';
import type { Locale } from '#i18n/routing.ts';
import { sayIn } from './say.ts';

/** Every entry with its day and its kind. */
export function changelogMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  const feed = (file: string) => (words: string) => `[${words}](/${locale}/${file})`;
  return [
    `# ${say('changelog.title')}`,
    say('changelog.lead'),
    say('changelog.feeds', { atom: feed('changelog.atom'), json: feed('feed.json') }),
    ...changelog().flatMap((entry) => {
      const { title, body } = entryText(entry, locale);
      return [`${dayText(entry.date, locale)}, ${say(`changelog.kinds.${entry.kind}`)}`, `## ${title}`, body];
    }),
  ].join('\n\n');
}
