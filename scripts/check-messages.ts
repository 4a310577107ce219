import en from '#messages/en.json' with { type: 'json' };
import pt from '#messages/pt.json' with { type: 'json' };
import { findGaps, findUnused } from './messages/find-problems.ts';
import { readTexts } from './messages/read-texts.ts';
import { inProject } from './setup/project-paths.mjs';

/** The check of the catalog knows which of these have an entry. */
const { catalog: _catalog, errors: _errors, ...ofPages } = en;

const problems = [
  ...findGaps({ en, pt }),
  ...findUnused(ofPages, readTexts(inProject(), ['app', 'components', 'i18n'])),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
