import { writeFileSync } from 'node:fs';
import { recordErrors } from './documented/record-errors.ts';
import { inProject } from './setup/project-paths.mjs';

/** Writes what the gateway answers to the demonstration of every error code, for the pages about them. */
const file = inProject('components/errors/generated/recorded-answers.json');
writeFileSync(file, `${JSON.stringify(await recordErrors(), null, 2)}\n`);
console.log('Recorded the answers of the error pages.');
