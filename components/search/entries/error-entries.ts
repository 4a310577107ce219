import { sayIn } from '#components/agents/say.ts';
import { errorCodes, errorPath, errors } from '#contract/errors.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { SearchEntry } from '../entry.ts';

/** Every error code, found by its status too; 200 is no error's own. */
export function errorEntries(locale: Locale): SearchEntry[] {
  const { say } = sayIn(locale);
  return errorCodes.map((code) => {
    const { httpStatus } = errors[code];
    const title = say(`errors.${code}.title`);
    const status = httpStatus === 200 ? [] : [`${httpStatus}`, `HTTP ${httpStatus}`];
    return {
      kind: 'error',
      href: localize(locale, errorPath(code)),
      title: code,
      isCode: true,
      context: `HTTP ${httpStatus}`,
      text: `${title}. ${say(`errors.${code}.what`)} ${say(`errors.${code}.fix`)}`,
      keys: [code, code.replaceAll('_', ' '), title, ...status],
    };
  });
}
