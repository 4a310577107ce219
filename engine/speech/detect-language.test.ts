import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['pt-BR', 'Olá! Bem-vindo ao portal. Esta voz foi gerada aqui.'],
    ['pt-BR', 'bom dia'],
    ['pt-BR', 'O gato preto dorme na varanda'],
    ['pt-PT', 'Apanhei o autocarro e perdi o telemóvel no comboio.'],
    ['en-US', 'Hello! Welcome to the portal.'],
    ['en-US', 'Testing'],
    ['en-GB', 'The colour of the theatre is my favourite thing.'],
    ['es-MX', '¡Hola! ¿Cómo está usted hoy?'],
    ['es-MX', 'El perro duerme en la casa y no quiere salir'],
    ['fr-FR', "Bonjour, aujourd'hui nous sommes très contents de vous voir."],
    ['de-DE', 'Guten Morgen, das Wetter ist heute sehr schön.'],
    ['it-IT', 'Buongiorno, questo è un esempio della nostra voce.'],
    ['ja-JP', '日本語のテストです'],
    ['zh-CN', '你好，世界'],
    ['ko-KR', '안녕하세요'],
    ['ru-RU', 'Привет, мир'],
    ['uk-UA', 'Привіт, світе'],
    ['ar-EG', 'مرحبا'],
    ['pt-BR', '12345'],
  ])('finds %s in "%s"', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
