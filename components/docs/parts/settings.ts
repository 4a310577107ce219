import { code, table } from '#components/prose/table.ts';
import type { LocalPart } from '../local-part.ts';
import { messages } from '../words.ts';

/** `<SettingTable />`: every setting of the server, what it is without one, and what it does. */
export const settingTable: LocalPart = (_, locale) => {
  const words = messages[locale].docs.parts.settings;
  return table(
    [words.setting, words.fallback, words.meaning],
    Object.entries(messages[locale].settings).map(([name, { fallback, meaning }]) => [
      code(name),
      fallback,
      meaning,
    ]),
  );
};
