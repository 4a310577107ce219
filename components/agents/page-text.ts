import { modelById } from '#catalog/models.ts';
import { guideBySlug, guideMarkdown } from '#components/docs/guides.ts';
import { referenceMarkdown } from '#components/reference/reference-markdown.ts';
import { isErrorCode } from '#contract/errors.ts';
import type { Locale } from '#i18n/routing.ts';
import { keysMarkdown, playgroundMarkdown, statusMarkdown } from './application-markdown.ts';
import { benchMarkdown } from './bench-markdown.ts';
import { changelogMarkdown } from './changelog-markdown.ts';
import { compareMarkdown } from './compare-markdown.ts';
import { errorMarkdown, errorsMarkdown } from './contract-markdown.ts';
import { frontMarkdown } from './front-markdown.ts';
import { limitsMarkdown } from './limits-markdown.ts';
import { guidesMarkdown, modelsMarkdown, pricingMarkdown } from './list-markdown.ts';
import { modelMarkdown } from './model-markdown.ts';
import { sayIn } from './say.ts';

/**
 * A page as Markdown with addresses as they are written: pages without their language, this site without its origin.
 * Undefined for an address that is no page, and for the search page, which is made from all others.
 */
export function pageText(locale: Locale, path: string): string | undefined {
  const [, section = '', name, ...rest] = path.split('/');
  if (rest.length > 0) return undefined;
  return name === undefined ? lists[section]?.(locale) : details[section]?.(locale, name);
}

const lists: Readonly<Record<string, (locale: Locale) => string>> = {
  '': frontMarkdown,
  models: modelsMarkdown,
  compare: compareMarkdown,
  pricing: pricingMarkdown,
  limits: limitsMarkdown,
  errors: errorsMarkdown,
  changelog: changelogMarkdown,
  docs: guidesMarkdown,
  playground: playgroundMarkdown,
  status: statusMarkdown,
  keys: keysMarkdown,
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
