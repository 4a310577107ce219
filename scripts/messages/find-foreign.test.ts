import { describe, expect, it } from 'vitest';
import { findForeign, findUntranslated, type Text, textsOfSchema } from './find-foreign.ts';
import { guessLanguage } from './guess-language.ts';

describe('guessLanguage', () => {
  it.each([
    ['en', 'The price is exact before you run.'],
    ['en', 'Each file of this account'],
    ['pt', 'O preço é exato antes de rodar.'],
    ['pt', 'Cobrança só quando o arquivo chega'],
    ['pt', '{count, plural, one {# arquivo guardado por} other {# arquivos guardados por}} {days} dias'],
  ])('knows %s: %s', (language, sentence) => {
    expect(guessLanguage(sentence)).toBe(language);
  });

  it.each([
    'Playground',
    'GraphQL',
    'X-RateLimit-Reset',
    '`the key of that is not for you`',
    '<code>this is the name of it</code>',
    'https://example.com/the/key/of/that',
    'FLUX.1 Kontext [max]',
  ])('says nothing of %s', (sentence) => {
    expect(guessLanguage(sentence)).toBeUndefined();
  });
});

describe('findForeign', () => {
  const text = (language: Text['language'], words: string): Text => ({ at: 'here', language, text: words });

  it('finds one planted sentence among good ones, and says which', () => {
    const guide = 'A chave fica no cabeçalho.\n\n- Send it with every request.\n- Guarde em segredo.';
    expect(findForeign([text('pt', guide)])).toEqual(['here is not in pt: Send it with every request.']);
    expect(findForeign([text('en', 'Keep the key. Nunca mostre a chave para ninguém.')])).toHaveLength(1);
    expect(
      findForeign([text('pt', '| Campo | What it says |\n| --- | --- |\n| id | the name of the job |')]),
    ).toHaveLength(2);
  });

  it('finds nothing in code, terms and sentences of the language', () => {
    const guide =
      'Use `the key of this account`:\n\n```js\n// this is the code that is not for you\n```\n\nPronto.';
    expect(findForeign([text('pt', guide), text('en', 'Send `não é com você` as it is.')])).toEqual([]);
  });

  it('reads the descriptions of a schema', () => {
    const sdl = '"""The root of it all."""\ntype Query { "O nome da geração que você pediu." name: String }';
    expect(findForeign(textsOfSchema(sdl))).toEqual([
      'schema.graphql Query.name is not in en: O nome da geração que você pediu.',
    ]);
  });
});

describe('findUntranslated', () => {
  it('finds a message that was copied, but no term and nothing that is allowed', () => {
    const words = {
      a: 'Choose another model',
      b: 'Playground',
      c: 'Standard Webhooks headers',
      d: '{count} / {max}',
    };
    expect(findUntranslated({ en: words, pt: words }, new Set(['Standard Webhooks headers']))).toEqual([
      'a says the same in both languages: Choose another model',
    ]);
  });
});
