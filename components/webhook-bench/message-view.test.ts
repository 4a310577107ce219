import { expect, test } from 'vitest';
import { addMessages, type InboxMessage, viewMessages } from './message-view.ts';

function message(id: string, webhookId: string, body: string): InboxMessage {
  const headers = webhookId === '' ? [] : [{ name: 'webhook-id', value: webhookId }];
  return { id, at: '2026-01-31T12:00:00.000Z', headers, body, verdict: 'VALID' };
}
const told = (type: string, second: number) =>
  JSON.stringify({ type, timestamp: `2026-01-31T12:00:0${second}.000Z` });

test('what came twice and what came late is said of the later one only', () => {
  const views = viewMessages([
    message('4', 'b', told('generation.failed', 5)),
    message('3', 'a', told('generation.completed', 1)),
    message('2', 'b', told('generation.failed', 5)),
    message('1', 'c', told('generation.canceled', 2)),
  ]);
  expect(views.map(({ id, event, repeated, late }) => [id, event, repeated, late])).toEqual([
    ['b', 'generation.failed', true, false],
    ['a', 'generation.completed', false, true],
    ['b', 'generation.failed', false, false],
    ['c', 'generation.canceled', false, false],
  ]);
});

test.each(['', 'no JSON', 'null', '[]', '{"type":7,"timestamp":{}}'])(
  'a body such as %j has no event, and two of them are no repetition',
  (body) => {
    const views = viewMessages([message('2', '', body), message('1', '', body)]);
    expect(views.map(({ event, repeated, late }) => [event, repeated, late])).toEqual([
      [undefined, false, false],
      [undefined, false, false],
    ]);
  },
);

test('what came since is put in front once, and the oldest give way', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => message(id, id, ''));
  if (!a || !b || !c) throw new Error('three messages');
  expect(addMessages([b, a], [c, b], 2).map(({ id }) => id)).toEqual(['c', 'b']);
});
