import { expect, it } from 'vitest';
import { recordedChoice } from '#components/docs/recorded-choice.ts';
import recorded from '#components/errors/generated/recorded-answers.json' with { type: 'json' };
import { errorCodes, errors } from '#contract/errors.ts';
import { routing } from '#i18n/routing.ts';
import { recordChoice } from './record-choice.ts';
import { recordErrors } from './record-errors.ts';

it('the answers on the error pages are those of the gateway; `node scripts/record-answers.ts` takes them anew', async () => {
  const answers = await recordErrors();
  expect(answers).toEqual(recorded);
  for (const locale of routing.locales) {
    for (const code of errorCodes) {
      const { status, body } = answers[locale][code];
      expect(status).toBe(errors[code].httpStatus);
      expect(JSON.stringify(body)).toContain(`"code":"${code}"`);
    }
  }
});

it('the choice in the guide is that of the gateway', async () => {
  const choice = await recordChoice();
  expect(choice).toEqual(recordedChoice);
  expect(choice.candidates[0]?.provider).toBe(choice.provider);
});
