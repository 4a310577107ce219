import { writeFileSync } from 'node:fs';
import { recordChoice } from './documented/record-choice.ts';
import { recordErrors } from './documented/record-errors.ts';
import { inProject } from './setup/project-paths.mjs';

/** Writes down what the gateway answers, for the pages that show it: every error, and a choice between models. */
const answers = {
  'components/errors/generated/recorded-answers.json': await recordErrors(),
  'components/docs/generated/recorded-choice.json': await recordChoice(),
};
for (const [file, answer] of Object.entries(answers)) {
  writeFileSync(inProject(file), `${JSON.stringify(answer, null, 2)}\n`);
}
console.log('Recorded the answers that the pages show.');
