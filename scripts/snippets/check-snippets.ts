import { existsSync, readFileSync } from 'node:fs';
import type { Executed } from '#contract/snippets/proof.ts';
import { findStale } from './find-stale.ts';
import { printedSnippets } from './printed-snippets.ts';
import { currentSchema, recordFile } from './record.ts';

const shownMax = 12;

const stale = existsSync(recordFile)
  ? findStale(printedSnippets(), JSON.parse(readFileSync(recordFile, 'utf8')) as Executed, currentSchema())
  : ['No snippet ran yet.'];
for (const sentence of stale.slice(0, shownMax)) console.error(sentence);
if (stale.length > shownMax) console.error(`… and ${stale.length - shownMax} more.`);
if (stale.length > 0) {
  console.error('Run: npm run snippets');
  process.exitCode = 1;
}
