import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headers } from '#contract/limits.ts';
import { decodeHeaders, secondsToWait } from './decode-headers.ts';

const one = (text: string) => decodeHeaders(text)[0];

describe('decoding headers', () => {
  it.each([
    ['X-RateLimit-Limit: 60', 'limit', { count: 60 }],
    ['x-ratelimit-remaining: 59', 'remaining', { count: 59 }],
    ['X-RateLimit-Remaining: 0', 'noneLeft', undefined],
    ['X-RateLimit-Reset: 12', 'reset', { seconds: 12 }],
    ['Retry-After: 5', 'retryAfter', { seconds: 5 }],
    ['Retry-After: Sat, 28 Nov 2026 12:00:00 GMT', 'retryDate', { moment: 'Sat, 28 Nov 2026 12:00:00 GMT' }],
    ['Idempotency-Replayed: true', 'replayed', undefined],
    ['WWW-Authenticate: Bearer', 'challenge', undefined],
    ['webhook-timestamp: 1801137600', 'webhookTimestamp', { moment: '2027-01-28T12:00:00.000Z' }],
    ['Date: Sat, 28 Nov 2026 12:00:00 GMT', 'plain', undefined],
    ['X-Powered-By: nothing', 'unknown', undefined],
    ['HTTP/1.1 429 Too Many Requests', 'refused', { codes: 'RATE_LIMIT' }],
    ['HTTP/2 200', 'accepted', undefined],
  ])('%s', (text, key, values) => {
    expect(one(text)).toMatchObject({ meanings: [{ key, ...(values && { values }) }], fault: null });
  });

  it('says each limit of the two standard headers', () => {
    expect(one('RateLimit-Policy: "minute";q=60;w=60, "day";q=10000;w=86400')?.meanings).toEqual([
      { key: 'policyItem', values: { name: 'minute', count: 60, window: 60 } },
      { key: 'policyItem', values: { name: 'day', count: 10_000, window: 86_400 } },
    ]);
    expect(one('ratelimit: "reads";r=599;t=40')?.meanings).toEqual([
      { key: 'stateItem', values: { name: 'reads', count: 599, seconds: 40 } },
    ]);
  });

  it.each([
    ['X-RateLimit-Limit: many', 'wholeNumber'],
    ['X-RateLimit-Remaining: -1', 'wholeNumber'],
    ['X-RateLimit-Reset: 1801137600', 'notADate'],
    ['Retry-After: soon', 'wholeNumber'],
    ['RateLimit-Policy: 60;w=60', 'policy'],
    ['RateLimit: "minute";r=5', 'state'],
    ['Idempotency-Replayed: yes', 'onlyTrue'],
    [`Idempotency-Key: ${'x'.repeat(256)}`, 'key'],
    ['this is no header', 'noHeader'],
  ])('names what is wrong with %s', (text, fault) => {
    expect(one(text)).toMatchObject({ fault, meanings: [] });
  });

  it('takes what curl and a console print, and counts lines as pasted', () => {
    const lines = decodeHeaders(
      "* Connected\n< HTTP/1.1 200 OK\n< X-RateLimit-Limit: 10\n\n  'x-ratelimit-remaining': '9',\n},\n< nothing",
    );
    expect(lines.map(({ line, name, value, fault }) => [line, name, value, fault])).toEqual([
      [2, 'HTTP', '200', null],
      [3, headers.limit, '10', null],
      [5, headers.remaining, '9', null],
      [7, 'nothing', '', 'noHeader'],
    ]);
  });

  it('never repeats a secret', () => {
    const text = JSON.stringify(
      decodeHeaders('Authorization: Bearer dtg_secret\nSet-Cookie: session=dtg_other'),
    );
    expect(text).not.toContain('dtg_');
  });

  it('says how long to wait', () => {
    const wait = (text: string) => secondsToWait(decodeHeaders(text));
    expect(wait('X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 12')).toBe(12);
    expect(wait('X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 12\nRetry-After: 7')).toBe(7);
    expect(wait('X-RateLimit-Remaining: 3\nX-RateLimit-Reset: 12')).toBe(0);
    expect(wait('X-Request-Id: req_1')).toBeNull();
  });

  it('takes anything, and accounts for every line that is not empty', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const written = texts.map((text) => text.replaceAll(/[\r\n]/g, ''));
        for (const { line, meanings, fault } of decodeHeaders(written.join('\n'))) {
          expect(written[line - 1]).toBeDefined();
          expect(meanings.length > 0).toBe(fault === null);
        }
      }),
    );
  });

  it('reads back every state that a gateway can write', () => {
    const state = fc.record({
      limit: fc.nat(1e6),
      left: fc.nat(1e6),
      reset: fc.integer({ min: 1, max: 86_400 }),
    });
    fc.assert(
      fc.property(state, ({ limit, left, reset }) => {
        const lines = decodeHeaders(
          `${headers.limit}: ${limit}\n${headers.remaining}: ${left}\n${headers.rateLimit}: "day";r=${left};t=${reset}`,
        );
        expect(lines.every(({ fault }) => fault === null)).toBe(true);
        expect(lines[2]?.meanings[0]?.values).toEqual({ name: 'day', count: left, seconds: reset });
      }),
    );
  });
});
