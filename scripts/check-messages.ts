import { readdirSync, readFileSync } from 'node:fs';
import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };
import {
  findForeign,
  findUntranslated,
  textsOfContent,
  textsOfMessages,
  textsOfSchema,
} from './messages/find-foreign.ts';
import { findGaps, findUnused } from './messages/find-problems.ts';
import { readTexts } from './messages/read-texts.ts';
import { inProject } from './setup/project-paths.mjs';

/** The check of the catalog knows which of these have an entry. */
const { catalog: _catalog, errors: _errors, ...ofPages } = en;

/** Messages of several words that are right in both languages. */
const sameInBoth = new Set<string>([]);

const contentFiles = readdirSync(inProject('content'), { recursive: true, encoding: 'utf8' });
const texts = [
  ...textsOfMessages({ en, pt }),
  ...textsOfContent(
    inProject('content'),
    contentFiles.filter((file) => /\.mdx?$/.test(file)),
  ),
  ...textsOfSchema(readFileSync(inProject('contract', 'schema.graphql'), 'utf8')),
];

const problems = [
  ...findGaps({ en, pt }),
  ...findUnused(ofPages, readTexts(inProject(), ['app', 'components', 'i18n'])),
  ...findForeign(texts),
  ...findUntranslated({ en, pt }, sameInBoth),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
