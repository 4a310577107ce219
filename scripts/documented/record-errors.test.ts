import { expect, it } from 'vitest';
import recorded from '#components/errors/generated/recorded-answers.json' with { type: 'json' };
import { errorCodes, errors } from '#contract/errors.ts';
import { routing } from '#i18n/routing.ts';
import { recordErrors } from './record-errors.ts';

it('the answers on the error pages are those of the gateway; `node scripts/record-errors.ts` takes them anew', async () => {
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
