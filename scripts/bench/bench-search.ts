import { gzipSync } from 'node:zlib';
import { createSearch } from '#components/search/create-search.ts';
import type { SearchEntry } from '#components/search/entry.ts';
import { foldText } from '#components/search/fold-text.ts';
import type { SearchFile } from '#components/search/search-file.ts';
import { milliseconds, print } from './print.ts';
import { percentile } from './send-load.ts';
import type { Product } from './start-product.ts';

const queries = [
  'créditos insuficientes',
  'webhook assinatura',
  'aspectRatio 9:16',
  'flux-pro-1.1',
  'idempotnecy',
];
const rounds = 20;

/** Every beginning of every query, as it is typed. */
const keystrokes = queries.flatMap((query) => [...query].map((_, index) => query.slice(0, index + 1)));

/** What one keystroke costs on the whole index, beside looking through all texts for the words. */
export async function benchSearch({ url }: Product): Promise<void> {
  const text = await (await fetch(`${url}/en/search.json`)).text();
  const file: SearchFile = JSON.parse(text);
  const startedAt = performance.now();
  const search = createSearch(file);
  const loadMs = performance.now() - startedAt;
  const size = `${(gzipSync(text, { level: 9 }).length / 1_000).toFixed(0)} kB`;
  print(`search index, ${file.entries.length} entries`, size, `read in ${milliseconds(loadMs)}`);
  const found = measure(search);
  const scanned = measure(plainScan(file.entries));
  print('a keystroke in it', `median ${milliseconds(found.median)}`, `p99 ${milliseconds(found.p99)}`);
  const ratio = `${(found.median / scanned.median).toFixed(2)} of its time`;
  print('  a plain scan for the same words', `median ${milliseconds(scanned.median)}`, ratio);
}

function measure(run: (query: string) => unknown) {
  for (const query of keystrokes) run(query);
  const times = Array.from({ length: rounds }, () =>
    keystrokes.map((query) => timeOf(() => run(query))),
  ).flat();
  return { median: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

function timeOf(run: () => unknown): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}

/** No ranking, no mistypings, one language. */
function plainScan(entries: readonly SearchEntry[]) {
  return (query: string) => {
    const words = foldText(query).split(' ');
    return entries.filter(({ title, context = '', text }) => {
      const hay = foldText(`${title} ${context} ${text}`);
      return words.every((word) => hay.includes(word));
    });
  };
}
