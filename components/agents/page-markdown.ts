import { modelById } from '#catalog/models.ts';
import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { guideBySlug, guideMarkdown } from '#components/docs/guides.ts';
import { replaceRanges } from '#components/prose/expand-mdx.ts';
import { isPage } from '#components/prose/page-link.ts';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { rangeOf, walk } from '#components/prose/walk.ts';
import { referenceMarkdown } from '#components/reference/reference-markdown.ts';
import { isErrorCode } from '#contract/errors.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import { benchMarkdown } from './bench-markdown.ts';
import { errorMarkdown, errorsMarkdown, limitsMarkdown } from './contract-markdown.ts';
import { frontMarkdown } from './front-markdown.ts';
import { guidesMarkdown, modelsMarkdown, pricingMarkdown } from './list-markdown.ts';
import { modelMarkdown } from './model-markdown.ts';
import { sayIn } from './say.ts';

/**
 * A page of the site as Markdown, for `/models/kling` and a language: the same facts and words in the same order, with
 * absolute addresses that begin with `origin`. Undefined for an address that is no page to be read.
 */
export function pageMarkdown(locale: Locale, path: string, origin: string): string | undefined {
  const text = textOf(locale, path);
  if (text === undefined) return undefined;
  const links = [...walk(parseMarkdown(text))].filter((node) => node.type === 'link');
  const edits = links
    .filter(({ url }) => isPage(url) || url.startsWith('/'))
    .map((link) => {
      const [, end] = rangeOf(link);
      const target = isPage(link.url) ? localize(locale, link.url) : link.url;
      return { range: [end - link.url.length - 1, end - 1] as const, text: origin + target };
    });
  return `${replaceRanges(text, edits).replaceAll(placeholderOrigin, origin)}\n`;
}

function textOf(locale: Locale, path: string): string | undefined {
  const [, section = '', name, ...rest] = path.split('/');
  if (rest.length > 0) return undefined;
  return name === undefined ? lists[section]?.(locale) : details[section]?.(locale, name);
}

const lists: Readonly<Record<string, (locale: Locale) => string>> = {
  '': frontMarkdown,
  models: modelsMarkdown,
  pricing: pricingMarkdown,
  limits: limitsMarkdown,
  errors: errorsMarkdown,
  docs: guidesMarkdown,
  webhooks: benchMarkdown,
  reference: (locale) => {
    const { say } = sayIn(locale);
    return titled(say('reference.title'), say('reference.lead'), referenceMarkdown(locale));
  },
};

const details: Readonly<Record<string, (locale: Locale, name: string) => string | undefined>> = {
  models: (locale, id) => {
    const model = modelById(id);
    return model && modelMarkdown(locale, model);
  },
  errors: (locale, code) => (isErrorCode(code) ? errorMarkdown(locale, code) : undefined),
  docs: (locale, slug) => {
    const guide = guideBySlug(locale, slug);
    return guide && titled(guide.title, guide.description, guideMarkdown(locale, guide));
  },
};

function titled(title: string, lead: string, body: string): string {
  return `# ${title}\n\n${lead}\n\n${body}`;
}
