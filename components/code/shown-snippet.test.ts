import { describe, expect, it } from 'vitest';
import { readSnippetTitle, shownSnippets, snippetTitle } from './shown-snippet.ts';

const request = { type: 'IMAGE', input: { text: 'a hill' } } as const;
const every = {
  styles: ['minimal', 'production'],
  follows: ['polling', 'webhook'],
  shells: ['bash', 'powershell'],
} as const;

describe('the snippets of a page', () => {
  it('are minimal, polling and for bash unless the page asks for more', () => {
    expect(shownSnippets(request).map(snippetTitle)).toEqual([
      'curl, minimal, polling',
      'JavaScript, minimal, polling',
      'Apollo, minimal, polling',
      'Python, minimal, polling',
      'GraphQL, minimal, polling',
    ]);
  });

  it('wait for the webhook that a request names', () => {
    const [curl] = shownSnippets({ ...request, webhookUrl: 'https://example.com/' });
    expect(curl).toMatchObject({ id: 'curl', follow: 'webhook' });
  });

  it('differ by shell in curl only', () => {
    expect(shownSnippets(request, every)).toHaveLength(2 * 2 * (5 + 1));
  });

  it('are read back from their titles', () => {
    for (const { code: _code, language: _language, ...variant } of shownSnippets(request, every)) {
      expect(readSnippetTitle(snippetTitle({ ...variant, code: '', language: 'bash' }))).toEqual(variant);
    }
    for (const other of [
      'JavaScript',
      'Terminal',
      'curl, quick, polling',
      'curl, minimal, polling, x',
      'toString, minimal, polling',
    ]) {
      expect(readSnippetTitle(other), other).toBeNull();
    }
  });
});
