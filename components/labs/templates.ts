import { sayIn } from '#components/agents/say.ts';
import type { Locale } from '#i18n/routing.ts';

const slotNames = [
  ...[
    'codes',
    'count',
    'credits',
    'hours',
    'id',
    'left',
    'limit',
    'line',
    'max',
    'moment',
    'name',
    'number',
    'plan',
    'seconds',
  ],
  ...['status', 'time', 'window'],
];
const slots = Object.fromEntries(slotNames.map((name) => [name, `{${name}}`]));

/**
 * The words of a branch of the messages with their slots left open, for the browser, which fills them with `fillText`.
 * `branch` is that branch of `messages[locale]`, and `path` is where it stands.
 */
export function templates<Words extends object>(locale: Locale, path: string, branch: Words): Words {
  const { say } = sayIn(locale);
  const open = (node: unknown, key: string): unknown =>
    typeof node === 'object' && node !== null && !Array.isArray(node)
      ? Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, open(inner, `${key}.${name}`)]))
      : say(key, slots);
  return open(branch, path) as Words;
}
