import { expect, it } from 'vitest';
import { snippets } from './snippets.ts';
import { withKey } from './with-key.ts';

const all = snippets(
  { type: 'IMAGE', provider: 'flux-dev', input: { text: 'A lighthouse' } },
  { endpoint: 'http://localhost:3000/graphql' },
);

it.each(all)('$label has the key once, before everything else', (snippet) => {
  const { code } = withKey(snippet, 'dtg_secret');
  expect(code.endsWith(snippet.code)).toBe(true);
  expect(code.split('dtg_secret')).toHaveLength(snippet.id === 'graphql' ? 1 : 2);
});

it.each(["dtg_'; rm -rf ~; '", 'dtg_"', '', 'dtg_ a'])('refuses what is no key: %j', (key) => {
  const [first] = all;
  expect(() => first && withKey(first, key)).toThrow('letters, digits and underscores');
});
