import en from '#messages/en.json' with { type: 'json' };
import { gatewayOrder, layers } from '#root/layers.mjs';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function folderTable(): string {
  const rows = Object.entries(layers).map(([folder, { holds, imports }]) => [
    `\`${folder}/\``,
    holds,
    imports.map((name) => `\`${name}\``).join(' ') || 'nothing of ours',
  ]);
  const order = gatewayOrder.map((room) => `\`${room}\``).join(' · ');
  return `${table(['folder', 'holds', 'may import'], rows)}\n\nInside \`gateway/\` a folder imports only from folders to its right: ${order}.`;
}

function settingTable(): string {
  const rows = Object.entries(en.settings).map(([name, { fallback, meaning }]) => [
    `\`${name}\``,
    fallback,
    meaning,
  ]);
  return table(['setting', 'default', 'meaning'], rows);
}

const parts = { folders: folderTable, settings: settingTable };

/** The README with its generated parts made anew. Throws when one of their places is missing. */
export function fillGeneratedParts(readme: string): string {
  return Object.entries(parts).reduce((text, [name, make]) => {
    const place = new RegExp(`<!-- ${name} -->.*<!-- /${name} -->`, 's');
    if (!place.test(text)) throw new Error(`README.md has no place for ${name}.`);
    return text.replace(place, () => `<!-- ${name} -->\n${make()}\n<!-- /${name} -->`);
  }, readme);
}
