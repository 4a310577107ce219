import { describe, expect, it } from 'vitest';
import { type MarkedText, markWords, snippet } from './mark-words.ts';
import { indexTokens, queryTokens } from './tokens.ts';

const written = (pieces: readonly MarkedText[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('markWords', () => {
  it.each([
    ['Os Créditos voltam.', ['creditos'], 'Os [Créditos] voltam.'],
    ['aspectRatio takes 9:16, 1:1', ['9:16', 'ratio'], '[aspectRatio] takes [9:16], 1:1'],
    ['Ações e ações', ['acoes'], '[Ações] e [ações]'],
    ['nothing here', ['other'], 'nothing here'],
    ['', ['x'], ''],
  ])('%s with %j', (text, terms, expected) => {
    expect(written(markWords(text, terms))).toBe(expected);
  });
});

describe('snippet', () => {
  const text = `${'before '.repeat(40)}the needle stands here ${'after '.repeat(40)}`.trim();

  it('shows the part around the first word that was found, cut between words', () => {
    const shown = written(snippet(text, ['needle'], 80));
    expect(shown).toMatch(/^…(before )+the \[needle] stands here (after )*after…$/);
    expect(shown.length).toBeLessThan(90);
  });

  it('shows the beginning where the match is in another language', () => {
    expect(written(snippet(text, ['agulha'], 40))).toBe('before before before before before…');
  });

  it('shows a short text whole', () => {
    expect(written(snippet('Short text.', ['text'], 40))).toBe('Short [text].');
  });
});

describe('tokens', () => {
  it('of a word that is put together are also its parts', () => {
    expect(indexTokens('RATE_LIMIT')).toEqual(['rate_limit', 'rate', 'limit', 'ratelimit']);
    expect(indexTokens('aspectRatio')).toEqual(['aspectratio', 'aspect', 'ratio']);
    expect(indexTokens('flux-pro-1.1 9:16')).toEqual([
      'flux-pro-1.1',
      'flux',
      'pro',
      '1.1',
      'fluxpro1.1',
      '9:16',
    ]);
    expect(indexTokens('webhooks')).toEqual(['webhooks', 'webhook']);
  });

  it('of a query leave out what says nothing, unless there is nothing else', () => {
    expect(queryTokens('Como verificar a assinatura do webhook?')).toEqual([
      'verificar',
      'assinatura',
      'webhook',
    ]);
    expect(queryTokens('como')).toEqual(['como']);
  });
});
