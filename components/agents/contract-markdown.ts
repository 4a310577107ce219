import { planTable } from '#components/docs/parts/limits.ts';
import { errorExample } from '#components/errors/error-example.ts';
import { headerRows } from '#components/limits/header-rows.ts';
import { limitText, requestLimitKeys } from '#components/limits/limit-text.ts';
import { fence } from '#components/prose/fence.ts';
import { code, table } from '#components/prose/table.ts';
import { type ErrorCode, errorCodes, errorPath, errors } from '#contract/errors.ts';
import { headers } from '#contract/limits.ts';
import type { Locale } from '#i18n/routing.ts';
import { sayIn } from './say.ts';

/** What each plan allows, what the headers say, and how large a request may be. */
export function limitsMarkdown(locale: Locale): string {
  const { say } = sayIn(locale);
  const ofHeader = (name: string) => say(`limits.headers.${name}`);
  return [
    `# ${say('limits.title')}`,
    say('limits.lead'),
    planTable({ full: 'true' }, locale),
    `${say('limits.reads')} ${say('limits.error', { link: (words) => `[${code(words)}](${errorPath('RATE_LIMIT')})` })}`,
    `## ${ofHeader('title')}`,
    ofHeader('note'),
    table(
      [ofHeader('name'), ofHeader('where'), ofHeader('meaning'), ofHeader('unit')],
      headerRows.map(({ key, unit, sent }) => [
        code(headers[key]),
        ofHeader(sent ? 'request' : 'response'),
        ofHeader(`of.${key}`),
        ofHeader(`units.${unit}`),
      ]),
    ),
    `## ${say('limits.request.title')}`,
    say('limits.request.note'),
    table(
      [say('limits.request.what'), { title: say('limits.request.max'), figure: true }],
      requestLimitKeys.map((key) => [
        say(`limits.request.of.${key}`),
        limitText(key, locale, (unit) => say(`limits.request.units.${unit}`)),
      ]),
    ),
  ].join('\n\n');
}

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
    ...(name === 'RATE_LIMIT' ? [`[${say('errorPages.toLimits')}](/limits)`] : []),
    `## ${say('errorPages.answer')}`,
    fence('json', name, errorExample(name)),
  ].join('\n\n');
}
