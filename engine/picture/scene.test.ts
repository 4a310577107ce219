import { describe, expect, it } from 'vitest';
import { layersOf } from './layers.ts';
import { readScene } from './scene.ts';

const read = (prompt: string, more: Partial<Parameters<typeof readScene>[0]> = {}) =>
  readScene({ prompt, seed: 42, ...more });

describe('reading a prompt', () => {
  it.each([
    ['A serene mountain landscape at sunset', { place: 'mountains', time: 'sunset' }],
    ['Epic dragon battle', { place: 'mountains', battle: true, subjects: ['dragon'] }],
    ['Epic space battle scene', { place: 'space', battle: true }],
    ['A bustling Tokyo street at night with neon lights', { place: 'street', time: 'night', neon: true }],
    ['Beautiful sunset over ocean', { place: 'sea', time: 'sunset' }],
    ['A majestic eagle soaring through clouds', { place: 'sky', subjects: ['eagle'] }],
    ['Professional product photography', { place: 'product' }],
    ['Photorealistic portrait in Rembrandt style', { place: 'portrait', style: 'oil' }],
    [
      'Pico nevado ao entardecer, pinheiros na névoa, luz baixa',
      { place: 'mountains', time: 'sunset', snow: true, fog: true, pines: true },
    ],
    ['Veleiro cruzando uma baía calma ao amanhecer', { place: 'sea', time: 'dawn', subjects: ['sailboat'] }],
    ['um gato na floresta', { place: 'forest', subjects: ['cat'] }],
    ['Retrato de uma mulher', { place: 'portrait', woman: true }],
    ['Retrato de um homem', { place: 'portrait', woman: false }],
    ['a snowy forest', { place: 'forest', snow: true }],
    ['neve', { place: 'mountains', snow: true }],
    ['Lisboa na chuva', { place: 'city', time: 'storm', rain: true }],
    ['São Paulo de noite na chuva', { place: 'city', time: 'night', rain: true }],
  ])('%s', (prompt, expected) => {
    expect(read(prompt)).toMatchObject(expected);
  });

  it('takes the place that is named first', () => {
    expect(read('a beach below the mountains').place).toBe('beach');
    expect(read('mountains above a beach').place).toBe('mountains');
  });

  it('lets the style option win over the prompt', () => {
    expect(read('an oil painting of a lake', { style: 'anime' }).style).toBe('anime');
    expect(read('an oil painting of a lake', { style: 'no such style' }).style).toBe('oil');
  });

  it('leaves out what the negative prompt names', () => {
    const scene = read('sea with a boat, snow and clouds', { negativePrompt: 'boats, snow, clouds' });
    expect(scene).toMatchObject({ subjects: [], snow: false, clouds: false });
    expect(layersOf(scene).map(({ name }) => name)).not.toContain('clouds');
  });

  it('is the same for the same seed and another for another', () => {
    expect(read('the sea')).toEqual(read('the sea'));
    expect(read('the sea').sun).not.toEqual(read('the sea', { seed: 43 }).sun);
  });

  it('draws something for a prompt without a known word, and for none', () => {
    for (const prompt of ['xyzzy', '', '🦑']) expect(layersOf(read(prompt)).length).toBeGreaterThan(0);
  });
});

it('gives every layer of a scene a name of its own', () => {
  const prompts =
    'mountain fog,sea,beach,city,street,desert,forest,meadow,space,reef,sky,abstract,product,room,portrait';
  for (const prompt of prompts.split(',')) {
    const names = layersOf(read(prompt)).map(({ name }) => name);
    expect(new Set(names).size, prompt).toBe(names.length);
  }
});
