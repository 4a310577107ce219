import { sayIn } from '#components/agents/say.ts';
import type { Locale } from '#i18n/routing.ts';

/** What a template may be filled with; each stands for itself until `fill` puts the value there. */
const slots = Object.fromEntries(
  [
    'count',
    'total',
    'name',
    'names',
    'maker',
    'what',
    'values',
    'words',
    'from',
    'to',
    'differing',
    'value',
  ].map((slot) => [slot, `{${slot}}`]),
);

/** Every text of a branch of the messages, with its placeholders, for the browser to fill. */
export function templates<Branch extends object>(
  locale: Locale,
  path: string,
  branch: Branch,
): { readonly [Key in keyof Branch]: string } {
  const { say } = sayIn(locale);
  const texts = Object.keys(branch).map((key) => [key, say(`${path}.${key}`, slots)]);
  return Object.fromEntries(texts) as { readonly [Key in keyof Branch]: string };
}
