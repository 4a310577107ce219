import { guideBySlug } from '#components/docs/guides.ts';
import { causesOf } from '#components/errors/causes.ts';
import { demoText, errorDemos } from '#components/errors/error-demos.ts';
import { errorLinks } from '#components/errors/error-links.ts';
import { errorExample, recordedHead } from '#components/errors/recorded-answer.ts';
import { fence } from '#components/prose/fence.ts';
import { code, table } from '#components/prose/table.ts';
import { type ErrorCode, errorCodes, errorPath, errors } from '#contract/errors.ts';
import { simulateHeader } from '#contract/simulate.ts';
import type { Locale } from '#i18n/routing.ts';
import { sayIn } from './say.ts';

/** Every code with what happened and what to do. */
export function errorsMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  const column = (name: string) => say(`errorPages.columns.${name}`);
  const answer = (value: boolean) => say(value ? 'errorPages.yes' : 'errorPages.no');
  return [
    `# ${say('errorPages.title')}`,
    say('errorPages.lead'),
    table(
      [column('code'), 'HTTP', column('retryable'), column('billed'), column('what'), column('fix')],
      errorCodes.map((name) => [
        `[${code(name)}](${errorPath(name)})`,
        `${errors[name].httpStatus}`,
        answer(errors[name].retryable),
        answer(errors[name].billed),
        say(`errors.${name}.what`),
        say(`errors.${name}.fix`),
      ]),
    ),
    say('errorPages.note'),
  ].join('\n\n');
}

/** The page of one code. */
export function errorMarkdown(locale: Locale, name: ErrorCode): string {
  const { say } = sayIn(locale);
  const page = (key: string) => say(`errorPages.${key}`);
  const { httpStatus, retryable, billed } = errors[name];
  const answer = (value: boolean) => say(value ? 'errorPages.yes' : 'errorPages.no');
  return [
    `# ${name}`,
    say(`errors.${name}.title`),
    table(
      ['HTTP', say('errorPages.columns.retryable'), say('errorPages.columns.billed')],
      [[`${httpStatus}`, answer(retryable), answer(billed)]],
    ),
    `## ${say('errorPages.columns.what')}`,
    say(`errors.${name}.what`),
    `## ${say('errorPages.columns.fix')}`,
    say(`errors.${name}.fix`),
    `## ${page('more')}`,
    moreLinks(locale, name),
    `## ${page('answer')}`,
    page('recorded'),
    fence('text', page('head'), recordedHead(name, locale)),
    fence('json', name, errorExample(name, locale)),
    `## ${page('causes')}`,
    table(
      [page('cause'), page('toFix')],
      causesOf(name, locale).map(({ cause, fix }) => [cause, fix]),
    ),
    `## ${say('labs.error.title')}`,
    say(`labs.error.${errorDemos[name].kind}`, { name: simulateHeader }),
    fence('text', say('labs.error.request'), demoText(errorDemos[name])),
  ].join('\n\n');
}

function moreLinks(locale: Locale, name: ErrorCode): string {
  const { guides, fields } = errorLinks[name];
  return [
    ...(name === 'RATE_LIMIT' ? [`[${sayIn(locale).say('errorPages.toLimits')}](/limits)`] : []),
    ...guides.map((slug) => `[${guideBySlug(locale, slug)?.title}](/docs/${slug})`),
    ...fields.map((field) => `[${code(field)}](/reference#${field})`),
  ]
    .map((link) => `- ${link}`)
    .join('\n');
}
