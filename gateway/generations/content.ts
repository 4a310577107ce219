import type { GenerateInput, InputName } from '#contract/request.ts';
import { isDataUrl } from '../media/data-url.ts';
import type { Db, Tx } from '../store/store.ts';

type Content = GenerateInput['input'];

/** The content as it is shown: a file inside the request is only named by its type and size. */
export function shownContent(content: Content): Content {
  const given = Object.entries(content).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(given.map(([name, value]) => [name, isDataUrl(value) ? named(value) : value]));
}

/** The statement that keeps the files inside a request until the generation ends; undefined where there are none. */
export function keepingContent(tx: Tx, generationId: string, content: Content) {
  const files = Object.entries(content).filter(([, value]) => typeof value === 'string' && isDataUrl(value));
  if (files.length === 0) return undefined;
  const rows = files.map(([name, value]) => ({ generation_id: generationId, name, value }));
  return tx.insertInto('generation_inputs').values(rows);
}

/** The content with its files. */
export async function readContent(db: Db, generationId: string, shown: Content): Promise<Content> {
  const files = await db
    .selectFrom('generation_inputs')
    .select(['name', 'value'])
    .where('generation_id', '=', generationId)
    .execute();
  const kept: Partial<Record<InputName, string>> = Object.fromEntries(
    files.map(({ name, value }) => [name, value]),
  );
  return { ...shown, ...kept };
}

function named(dataUrl: string): string {
  const comma = dataUrl.indexOf(',');
  const bytes = Math.floor(((dataUrl.length - comma - 1) * 3) / 4);
  return `${dataUrl.slice(0, Math.min(comma, 80))},(${bytes} bytes)`;
}
