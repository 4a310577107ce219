import { describe, expect, test } from 'vitest';
import { errorCodes, errors } from '#contract/errors.ts';
import type { Failure } from '../client/outcome.ts';
import { type Draft, emptyDraft } from '../request/draft.ts';
import { mendsOf, priceOf } from './mends.ts';
import { sampleRun } from './test-run.ts';

const draft: Draft = {
  ...emptyDraft('kling'),
  content: { text: 'A sailboat' },
  options: { mode: 'pro', duration: 10 },
};
const run = sampleRun({ draft });
const failure = (code: Failure['code'], more: Partial<Failure> = {}): Failure => ({
  ...{ code, message: 'No.', retryable: true, billed: false, problems: [] },
  ...more,
});
const problem = (path: string) => ({ problems: [{ path, message: 'It is wrong.' }] });
const kinds = (...args: Parameters<typeof mendsOf>) => mendsOf(...args).map(({ kind }) => kind);

test.each([...errorCodes, 'NETWORK'] as const)('%s can be mended', (code) => {
  const given = code === 'INVALID_INPUT' ? problem('options.duration') : {};
  expect(kinds(run, failure(code, given)).length).toBeGreaterThan(0);
});

test.each(errorCodes.filter((code) => !errors[code].retryable))('%s is not sent again unchanged', (code) => {
  const mends = mendsOf(run, failure(code, { retryable: false, ...problem('options.duration') }));
  const unchanged = mends.filter(({ kind }) => kind === 'resend');
  expect(unchanged).toEqual(code === 'UNAUTHENTICATED' ? [{ kind: 'resend', afterSeconds: 0 }] : []);
});

describe('a limit', () => {
  test('is waited for as long as the answer says', () => {
    expect(mendsOf(run, failure('RATE_LIMIT', { retryAfterSeconds: 41 }))[0]).toEqual({
      kind: 'resend',
      afterSeconds: 41,
    });
  });
});

describe('an illegal value', () => {
  test.each([
    ['duration', 7, 5],
    ['duration', 99, 10],
    ['mode', 'prro', 'pro'],
    ['cfgScale', 9, 1],
  ])('%s %s becomes the nearest legal one', (option, given, value) => {
    const wrong = sampleRun({ draft: { ...draft, options: { [option]: given } } });
    const [mend] = mendsOf(wrong, failure('INVALID_INPUT', problem(`options.${option}`)));
    expect(mend).toMatchObject({ kind: 'set', option, value });
    expect(mend && 'draft' in mend ? priceOf(mend.draft) : null).not.toBeNull();
  });

  test('of an option that the model does not have is dropped', () => {
    const wrong = sampleRun({ draft: { ...draft, options: { speed: 2, mode: 'pro' } } });
    const [mend] = mendsOf(wrong, failure('INVALID_INPUT', problem('options.speed')));
    expect(mend).toMatchObject({ kind: 'drop', path: 'options.speed', draft: { options: { mode: 'pro' } } });
  });

  test('that a rule forbids is dropped', () => {
    const wrong = sampleRun({ draft: { ...draft, options: { model: '1.0', mode: 'pro' } } });
    const [mend] = mendsOf(wrong, failure('INVALID_INPUT', problem('options.mode')));
    expect(mend).toMatchObject({ kind: 'drop', path: 'options.mode' });
  });

  test('of an input leads to its field', () => {
    expect(mendsOf(run, failure('INVALID_INPUT', problem('input.image')))).toEqual([
      { kind: 'field', path: 'input.image' },
    ]);
  });
});

describe('too few credits', () => {
  test('are met by changes that cost less, those within the balance first', () => {
    const cost = priceOf(draft) ?? 0;
    const pricesOf = (mends: ReturnType<typeof mendsOf>) =>
      mends.map((mend) => ('draft' in mend ? (priceOf(mend.draft) ?? cost) : cost));
    const offers = mendsOf(run, failure('INSUFFICIENT_CREDITS'));
    const prices = pricesOf(offers);
    expect(prices.every((price) => price < cost)).toBe(true);
    const balance = Math.min(...prices);
    expect(pricesOf(mendsOf(run, failure('INSUFFICIENT_CREDITS'), balance))[0]).toBe(balance);
    expect(offers.map(({ kind }) => kind)).toContain('model');
  });
});

test('an unavailable model gives way to others that take the request', () => {
  const offers = mendsOf(run, failure('PROVIDER_UNAVAILABLE')).filter(({ kind }) => kind === 'model');
  expect(offers).toHaveLength(2);
  for (const offer of offers) expect('draft' in offer && priceOf(offer.draft)).toBeGreaterThan(0);
});

test('a failure that was asked for can always be followed by the real thing', () => {
  const simulated = sampleRun({ draft, simulation: { error: 'RATE_LIMIT' } });
  expect(kinds(simulated, failure('RATE_LIMIT'))).toEqual(['resend', 'limits']);
  expect(kinds(simulated, failure('FORBIDDEN'))).toEqual(['keys', 'real']);
});
