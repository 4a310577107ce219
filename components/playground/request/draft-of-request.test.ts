import { describe, expect, test } from 'vitest';
import { models } from '#catalog/models.ts';
import { sampleRequest } from '#catalog/sample-request.ts';
import { requestOf } from './draft.ts';
import { draftOfRequest } from './draft-of-request.ts';

const good = { type: 'VIDEO', provider: 'kling', input: { text: 'a boat' } };

test.each(models.map((model) => [model.id, sampleRequest(model, 'a boat')] as const))(
  'the sample of %s comes back as the same request',
  (_, request) => {
    const { draft } = draftOfRequest(request);
    expect(draft && requestOf(draft)).toEqual(request);
  },
);

test('without a provider the gateway chooses, for quality where nothing else is said', () => {
  const { draft } = draftOfRequest({ type: 'IMAGE', input: { text: 'a lake' } });
  expect(draft && requestOf(draft)).toEqual({
    type: 'IMAGE',
    priority: 'QUALITY',
    input: { text: 'a lake' },
  });
});

test('the voice of the input becomes the option of that name', () => {
  const { draft } = draftOfRequest({
    type: 'AUDIO',
    provider: 'elevenlabs',
    input: { text: 'hi', voice: 'adam' },
  });
  expect(draft).toMatchObject({ content: { text: 'hi' }, options: { voice: 'adam' } });
});

describe('what can not be a form', () => {
  test.each([
    ['a list', [], 'input', 'must be an object'],
    ['an unknown field', { ...good, prompt: 'x' }, 'prompt', 'not a field'],
    ['no type', { provider: 'kling', input: {} }, 'type', 'VIDEO, IMAGE'],
    ['a type that the model does not make', { ...good, type: 'IMAGE' }, 'type', 'kling makes VIDEO'],
    ['an unknown model', { ...good, provider: 'klin' }, 'provider', 'did you mean kling?'],
    ['an unknown priority', { type: 'VIDEO', priority: 'FAST', input: {} }, 'priority', 'SPEED'],
    ['no input', { type: 'VIDEO', provider: 'kling' }, 'input', 'must be an object'],
    ['an unknown input', { ...good, input: { txt: 'x' } }, 'input.txt', 'did you mean text?'],
    ['a text that is a number', { ...good, input: { text: 1 } }, 'input.text', 'must be a text'],
    [
      'an option that is a list',
      { ...good, options: { seed: [1] } },
      'options.seed',
      'must be a text, a number',
    ],
    ['options that are a text', { ...good, options: 'x' }, 'options', 'must be an object'],
    ['a webhook that is a number', { ...good, webhookUrl: 1 }, 'webhookUrl', 'must be a text'],
  ])('%s', (_, value, path, message) => {
    const { draft, problems } = draftOfRequest(value);
    expect(draft).toBeNull();
    expect(problems).toEqual([{ path, message: expect.stringContaining(message) }]);
  });
});
