import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

const file = { id: 'gen_01jd9r2m8wabcdef8w2mxq', modelId: 'kling', format: 'mp4' };

test('a name says the model, the words and the end of the id', () => {
  const prompt = 'Veleiro cruzando uma baía calma ao amanhecer, câmera lenta';
  expect(fileName({ ...file, prompt })).toBe('kling-veleiro-cruzando-uma-baia-calma-ao-amanhecer-8w2mxq.mp4');
  expect(fileName({ ...file, prompt: '', format: 'jpeg' })).toBe('kling-8w2mxq.jpg');
  expect(fileName({ ...file, prompt: '夜の海' })).toBe('kling-8w2mxq.mp4');
});

test('whatever the prompt, every system takes the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (prompt) => {
      const name = fileName({ ...file, prompt });
      expect(name).toMatch(/^[a-z0-9][a-z0-9.-]*\.mp4$/);
      expect(name).not.toContain('--');
      expect(name.length).toBeLessThan(80);
    }),
  );
});
