import { sayIn } from '#components/agents/say.ts';
import { isPage } from '#components/prose/page-link.ts';
import { code } from '#components/prose/table.ts';
import type { Locale } from '#i18n/routing.ts';
import { siteIndex } from './site-index.ts';

/** The search page: everything that can be found, by letter. */
export function searchMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  // A twin is written with addresses without their language, which is put before them where it is served.
  const local = (href: string) => (isPage(href) ? href.slice(locale.length + 1) || '/' : href);
  return [
    `# ${say('search.title')}`,
    say('search.lead'),
    ...siteIndex(locale).flatMap(({ letter, lines }) => [
      `## ${letter}`,
      lines
        .map(({ title, isCode, places }) => {
          const links = places.map(({ label, href }) => `[${escaped(label)}](${local(href)})`).join('; ');
          return `- ${isCode ? code(title) : escaped(title)}: ${links}`;
        })
        .join('\n'),
    ]),
  ].join('\n\n');
}

function escaped(text: string): string {
  return text.replaceAll(/[[\]]/g, '\\$&');
}
