import { describe, expect, it } from 'vitest';
import { recordedAnswer } from '#components/errors/recorded-answer.ts';
import { errorCodes, errors } from '#contract/errors.ts';
import { indented, readVerdicts } from './verdicts.ts';

describe('the verdicts of an answer', () => {
  it.each(errorCodes)('are three, also for the recorded %s', (code) => {
    const { status, body } = recordedAnswer(code, 'en');
    const verdicts = readVerdicts({ status, body: JSON.stringify(body) });
    expect(verdicts).toMatchObject({ http: errors[code].httpStatus, code });
    const isData = code === 'GENERATION_FAILED';
    expect(verdicts?.codes).toEqual(isData ? [] : [code]);
    expect(verdicts?.generation).toBe(isData ? 'FAILED' : null);
  });

  it('are all good for an accepted generation', () => {
    const body = '{"data":{"generate":{"id":"gen_1","status":"QUEUED","error":null}}}';
    expect(readVerdicts({ status: 200, body })).toEqual({
      ...{ http: 200, codes: [], generation: 'QUEUED', code: null },
    });
  });

  it.each(['<html>', '', '[]', '{"message":"no"}', 'null'])('are not made up for %s', (body) => {
    expect(readVerdicts({ status: 404, body })).toBeUndefined();
    expect(indented(body)).toContain(body.slice(0, 1));
  });
});
