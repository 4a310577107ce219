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
    ['neve', { place: 'mountains', snow: true, snowing: true }],
    ['a lake, snowy mountains, clear morning', { snow: true, snowing: false }],
    ['montanhas nevadas', { place: 'mountains', snow: true, snowing: false }],
    ['snowy mountains, snow falling', { snow: true, snowing: true }],
    ['Lisboa na chuva', { place: 'city', time: 'storm', rain: true }],
    ['São Paulo de noite na chuva', { place: 'city', time: 'night', rain: true }],
  ])('%s', (prompt, expected) => {
    expect(read(prompt)).toMatchObject(expected);
  });

  it.each([
    ['a black cat sitting in tall grass', { place: 'meadow', subjects: ['cat'], tallGrass: true }],
    ['a cat in the living room', { place: 'room', subjects: ['cat'] }],
    ['red vintage car', { subjects: ['car'], road: true, style: 'photorealistic' }],
    ['a red car by the sea', { place: 'beach', subjects: ['car'] }],
    ['uma bicicleta na cidade', { place: 'city', road: true }],
    ['um cachorro à beira de um lago nas montanhas', { place: 'mountains', lake: true, bank: true }],
    ['a man in a boat on the sea', { place: 'sea', road: false, bank: false }],
    ['hot air balloon over a desert', { place: 'desert', subjects: ['balloon'] }],
    ['robô dançando na chuva', { place: 'city', road: true, subjects: ['robot'], dancing: true, rain: true }],
    ['uma bailarina dançando', { subjects: ['dancer'] }],
    ['astronaut riding a horse', { place: 'space', riding: true, subjects: ['horse', 'astronaut'] }],
    ['corgi', { subjects: ['corgi'] }],
    ['a cup of coffee on a wooden table', { place: 'product', subjects: ['coffee'], wood: true }],
    ['uma xícara de café', { place: 'product', subjects: ['coffee'] }],
    ['food photography: burger', { place: 'product', subjects: ['burger'] }],
    ['praia no Rio', { place: 'beach', subjects: ['sugarloaf'] }],
    ['um rio na floresta', { subjects: [] }],
    ['Pão de Açúcar', { subjects: ['sugarloaf'] }],
    ['favela with colourful houses', { subjects: ['favela'] }],
    ['aldeia com neve', { snow: true, subjects: ['village'] }],
    ['neon sign that says HELLO', { place: 'wall', subjects: ['sign'], words: 'HELLO' }],
    ['letreiro "Bom dia"', { place: 'wall', words: 'Bom dia' }],
    ['logo for a company called Ipê', { place: 'plain', subjects: ['logo'], words: 'Ipê' }],
    ['minimalist geometric poster', { place: 'plain', subjects: ['poster'], style: 'minimalist' }],
    ['anime girl', { subjects: ['animeGirl'], style: 'anime' }],
    ['portrait of an old man', { place: 'portrait', old: true, woman: false }],
    ['portrait of a cat', { place: 'product', subjects: ['cat'] }],
    ['a white cat on a blue background', { place: 'product', subjects: ['cat'] }],
    ['man walking on the road', { place: 'meadow', road: true }],
    ['a girl with an umbrella in the rain', { place: 'street', rain: true }],
    ['a train in the mountains', { place: 'mountains', road: false }],
    ['Cristo Redentor', { place: 'mountains', subjects: ['redeemer'] }],
    ['pizza', { place: 'product', subjects: ['pizza'] }],
    ['uma bola de futebol', { place: 'meadow', subjects: ['ball'] }],
    ['cachoeira', { place: 'mountains', subjects: ['waterfall'] }],
    ['a bridge', { place: 'sea', subjects: ['bridge'] }],
    ['a house under a purple sky', { place: 'meadow', subjects: ['house'] }],
    ['a purple sky over the sea', { place: 'sea' }],
  ])('understands %s', (prompt, expected) => {
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
