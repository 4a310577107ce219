import { models } from '#catalog/models.ts';
import { guidesOf } from '#components/docs/guides.ts';
import { messages } from '#components/docs/words.ts';
import { type LocalPath, localize } from '#i18n/path.ts';
import { type Locale, routing } from '#i18n/routing.ts';
import { pageMarkdown } from './page-markdown.ts';
import { programFiles } from './program-files.ts';
import { modelWords, sayIn } from './say.ts';

/** The index for language models, after llmstxt.org: what the site is, and its pages as Markdown. */
export function llmsText(locale: Locale, origin: string): string {
  const { say } = sayIn(locale);
  const item = (title: string, address: string, note: string) => `- [${title}](${origin}${address}): ${note}`;
  const page = (title: string, path: LocalPath, note: string) =>
    item(title, `${localize(locale, path)}.md`, note);
  const others = routing.locales.filter((other) => other !== locale);
  return [
    '# Doitong',
    `> ${messages[locale].agents.summary}`,
    messages[locale].agents.twins,
    `## ${say('docs.title')}`,
    guidesOf(locale)
      .map(({ slug, title, description }) => page(title, `/docs/${slug}`, description))
      .join('\n'),
    `## ${messages[locale].agents.pages}`,
    [
      page(say('reference.title'), '/reference', say('reference.description')),
      page(say('models.title'), '/models', say('models.description')),
      page(say('compare.title'), '/compare', say('compare.description')),
      page(say('pricing.title'), '/pricing', say('pricing.description')),
      page(say('limits.title'), '/limits', say('limits.description')),
      page(say('errorPages.title'), '/errors', say('errorPages.description')),
      page(say('changelog.title'), '/changelog', say('changelog.description')),
      page(say('status.title'), '/status', say('status.description')),
      page(say('playground.title'), '/playground', say('playground.description')),
      page(say('keys.title'), '/keys', say('keys.description')),
      page(say('search.title'), '/search', say('search.description')),
    ].join('\n'),
    `## ${say('models.title')}`,
    models
      .map((model) => page(model.name, `/models/${model.id}`, modelWords(locale, model).summary))
      .join('\n'),
    `## ${messages[locale].agents.files}`,
    [
      ...programFiles(locale).map(({ address, note }) => item(address.slice(1), address, note)),
      ...others.map((other) =>
        item(`${other}/llms.txt`, `/${other}/llms.txt`, messages[locale].agents.other),
      ),
    ].join('\n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** Everything that explains the API, in one text: guides, reference, prices, limits, errors and models. */
export function llmsFull(locale: Locale, origin: string): string {
  const paths: readonly LocalPath[] = [
    '/',
    ...guidesOf(locale).map(({ slug }) => `/docs/${slug}` as const),
    '/reference',
    '/models',
    '/pricing',
    '/limits',
    '/errors',
  ];
  return paths.map((path) => pageMarkdown(locale, path, origin) ?? '').join('\n---\n\n');
}
