import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import type { Delivery } from './delivery.ts';
import { isGenuine, verifySteps } from './verify-steps.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const other = `whsec_${btoa('another secret of 24 byt')}`;
const now = 1_790_000_000;
const body = '{"type":"generation.completed","olá":"☀"}';

function signed(change: Partial<Delivery> = {}, by = secret): Delivery {
  const id = 'msg_1';
  const signature = new Webhook(by).sign(id, new Date(now * 1_000), body);
  return { secret, id, timestamp: String(now), signature, body, ...change };
}

const failures = async (delivery: Delivery, at = now, known: readonly string[] = []) =>
  (await verifySteps(delivery, at, known))
    .filter(({ state }) => state === 'failed')
    .map(({ name, problem }) => `${name}: ${problem}`);

test('what the library of Standard Webhooks signs passes every step', async () => {
  const steps = await verifySteps(signed(), now + 12);
  expect(isGenuine(steps)).toBe(true);
  expect(steps.map(({ name, value }) => [name, value])).toEqual([
    ['headers', undefined],
    ['timestamp', '12'],
    ['secret', '24'],
    ['content', `msg_1.${now}.${body}`],
    ['hmac', signed().signature],
    ['compare', undefined],
  ]);
});

test('one of two signatures is enough while a secret rotates', async () => {
  const both = `${signed({}, other).signature} ${signed().signature}`;
  expect(await failures(signed({ signature: both }))).toEqual([]);
});

test('a secret without its prefix, and spaces around what was pasted, do not matter', async () => {
  const pasted = signed({ secret: ` ${secret.slice(6)}\n`, id: ' msg_1 ' });
  expect(await failures(pasted)).toEqual([]);
});

describe('says which step fails, and why', () => {
  const hmacOf = (delivery: Delivery) => delivery.signature.slice(3);
  const hex = () => Buffer.from(hmacOf(signed()), 'base64').toString('hex');
  const urlSafe = () => `v1,${Buffer.from(hmacOf(signed()), 'base64').toString('base64url')}`;
  const textKey = new Webhook(`whsec_${btoa(secret)}`).sign('msg_1', new Date(now * 1_000), body);
  const onlyBody = async () => {
    const key = await crypto.subtle.importKey(
      'raw',
      Buffer.from(secret.slice(6), 'base64'),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    return `v1,${Buffer.from(await crypto.subtle.sign('HMAC', key, Buffer.from(body))).toString('base64')}`;
  };

  test.each([
    ['a header that is missing', signed({ signature: '' }), ['headers: missing']],
    ['milliseconds', signed({ timestamp: '2026-01-01' }), ['timestamp: notSeconds', 'compare: unknown']],
    ['no secret', signed({ secret: '' }), ['secret: noSecret']],
    ['a secret that is no base64', signed({ secret: 'whsec_!' }), ['secret: notBase64']],
    ['another secret', signed({ secret: other }), ['compare: unknown']],
    ['a changed body', signed({ body: body.replace('completed', 'failed') }), ['compare: unknown']],
    ['a signature without its version', signed({ signature: hmacOf(signed()) }), ['compare: noVersion']],
    ['hexadecimal', signed({ signature: hex() }), ['compare: hex']],
    ['base64 for addresses', signed({ signature: urlSafe() }), ['compare: urlSafe']],
    ['the secret taken as text', signed({ signature: textKey }), ['compare: secretAsText']],
    ['a line break at the end', signed({ body: `${body}\n` }), ['compare: bodySpaces']],
    [
      'a body that was read and written again',
      signed({ body: JSON.stringify(JSON.parse(body), null, 4) }),
      ['compare: bodyRewritten'],
    ],
  ])('%s', async (_, delivery, expected) => {
    expect(await failures(delivery)).toEqual(expected);
  });

  test('only the body was signed', async () => {
    expect(await failures(signed({ signature: await onlyBody() }))).toEqual(['compare: bodyOnly']);
  });

  test.each([
    [301, ['timestamp: old']],
    [300, []],
    [-300, []],
    [-301, ['timestamp: future']],
  ])('%d seconds away', async (away, expected) => {
    expect(await failures(signed(), now + away)).toEqual(expected);
  });

  test('with secrets that are known to be right, another secret and a changed body are told apart', async () => {
    expect(await failures(signed({ secret: other }), now, [secret])).toEqual(['compare: otherSecret']);
    expect(await failures(signed({ body: `${body.slice(0, -1)},"a":1}` }), now, [secret])).toEqual([
      'compare: changed',
    ]);
  });
});
