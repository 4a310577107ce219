import { describe, expect, it } from 'vitest';
import { findLanguage } from './languages.ts';

describe('findLanguage', () => {
  it.each([
    ['pt-BR', 'pt-br'],
    ['pt-PT', 'pt'],
    ['pt', 'pt-br'],
    ['en-US', 'en-us'],
    ['en_gb', 'en'],
    ['en-AU', 'en'],
    ['es-ES', 'es'],
    ['es-AR', 'es-419'],
    ['fr-CA', 'fr'],
    ['zh-HK', 'yue'],
    ['ja-JP', 'ja'],
  ])('reads %s with the voice file %s', (tag, voiceFile) => {
    expect(findLanguage(tag).voiceFile).toBe(voiceFile);
  });

  it('answers the canonical tag', () => {
    expect(findLanguage('PT_br').tag).toBe('pt-BR');
  });

  it.each(['tlh', 'not a tag', ''])('refuses %j with a sentence', (tag) => {
    expect(() => findLanguage(tag)).toThrow(
      expect.objectContaining({ code: 'unsupported-input', message: expect.stringMatching(/pt-BR/) }),
    );
  });
});
