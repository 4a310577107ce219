import { programFiles } from '#components/agents/program-files.ts';
import { sayIn } from '#components/agents/say.ts';
import { headerRows } from '#components/limits/header-rows.ts';
import { headers } from '#contract/limits.ts';
import { localize } from '#i18n/path.ts';
import type { Locale } from '#i18n/routing.ts';
import type { SearchEntry } from '../entry.ts';

/** The headers of requests and answers. */
export function headerEntries(locale: Locale): SearchEntry[] {
  const { say } = sayIn(locale);
  return headerRows.map(({ key }) => ({
    kind: 'page',
    href: localize(locale, '/limits#headers'),
    title: headers[key],
    isCode: true,
    context: say('limits.title'),
    text: say(`limits.headers.of.${key}`),
    keys: [headers[key]],
    weight: 0.8,
  }));
}

/** The files for programs. */
export function fileEntries(locale: Locale): SearchEntry[] {
  const { say } = sayIn(locale);
  return programFiles(locale).map(({ address, note }) => ({
    kind: 'page',
    href: address,
    title: address.split('/').at(-1) ?? address,
    isCode: true,
    context: say('agents.files'),
    text: note,
    keys: [address.split('/').at(-1) ?? address],
    weight: 0.8,
  }));
}
