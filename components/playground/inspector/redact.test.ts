import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redactBody, redactHeader, redactText } from './redact.ts';

describe('a text', () => {
  test.each([
    ['Authorization: Bearer abc.def', 'Authorization: Bearer [removed]'],
    ['my key dtg_0123456789abcdef works', 'my key [removed] works'],
    ['whsec_AbC+/9== signs', '[removed] signs'],
    ['https://u:p@h.test/a/b?sig=1#x', 'https://h.test/a/b?[removed]'],
    ['https://h.test/a', 'https://h.test/a'],
    ['data:image/png;base64,AAAA', 'data:image/png,[removed, 1 kB]'],
    ['a lake at dawn', 'a lake at dawn'],
  ])('%s', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });
});

describe('a body', () => {
  test('keeps its shape and loses the path of a webhook', () => {
    const body = {
      variables: { input: { webhookUrl: 'https://h.test/secret/path?k=1', options: { seed: 7 } } },
    };
    expect(JSON.parse(redactBody(JSON.stringify(body)))).toEqual({
      variables: { input: { webhookUrl: 'https://h.test/[removed]', options: { seed: 7 } } },
    });
  });

  test('that is not JSON is a text', () => {
    expect(redactBody('<a href="https://h.test/x?y=1">')).toBe('<a href="https://h.test/x?[removed]">');
  });

  test('loses a key wherever it stands', () => {
    const place = fc.constantFrom('prompt', 'key', 'url', 'error', 'webhookUrl');
    const key = fc.stringMatching(/^[0-9a-z]{40}$/).map((part) => `dtg_${part}`);
    fc.assert(
      fc.property(place, key, fc.string(), (name, secret, before) => {
        const body = JSON.stringify({ data: [{ [name]: `${before} ${secret}` }] });
        expect(redactBody(body)).not.toContain(secret);
      }),
    );
  });
});

test('headers that open doors lose their value, others keep it', () => {
  expect(redactHeader('Authorization', 'Bearer x')).toBe('Bearer [removed]');
  expect(redactHeader('set-cookie', 'a=b')).toBe('[removed]');
  expect(redactHeader('X-RateLimit-Reset', '41')).toBe('41');
});
