import { expect, it } from 'vitest';
import { drawings } from './drawings.ts';
import { readScene } from './scene.ts';
import { drawSprites } from './sprites.ts';

const draw = (prompt: string, seed = 7) => drawSprites(readScene({ prompt, seed }), 128, 72);

/** Mean colour of what a sprite covers. */
function meanOf({ rgba }: { rgba: SharedArrayBuffer }): readonly number[] {
  const bytes = new Uint8Array(rgba);
  const sum = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at += 4)
    if ((bytes[at + 3] ?? 0) > 200)
      for (let k = 0; k < 4; k++) sum[k] = (sum[k] ?? 0) + (k < 3 ? (bytes[at + k] ?? 0) : 1);
  return sum.slice(0, 3).map((value) => value / Math.max(1, sum[3] ?? 1));
}

it('draws every subject it knows', async () => {
  for (const [name, subject] of Object.entries(drawings)) {
    const ink = {
      ...{ dark: '#111', shade: '#222', mid: '#888', light: '#fff', accent: '#f00', accentDark: '#800' },
      ...{ sun: '#ffd', seed: 7, night: false, snow: false, dancing: false },
    };
    expect(subject.draw(ink), name).not.toMatch(/NaN|undefined/);
  }
});

it.each([
  ['a red car', 0],
  ['um carro verde', 1],
  ['a blue car', 2],
  ['a red cat', 0],
  ['a blue dog', 2],
  ['um robô azul', 2],
])('draws %s in its colour', async (prompt, channel) => {
  const sprite = (await draw(prompt)).find(({ name }) => ['car', 'cat', 'dog', 'robot'].includes(name));
  const mean = sprite ? meanOf(sprite) : [];
  expect(mean.indexOf(Math.max(...mean))).toBe(channel);
});

it('writes the words of a sign, as wide as they are long', async () => {
  const lit = async (prompt: string) =>
    new Uint8Array((await draw(prompt))[0]?.rgba ?? new SharedArrayBuffer(0));
  expect(await lit('neon sign that says HELLO')).not.toEqual(await lit('neon sign that says BYE'));
});

it('puts a rider on the horse instead of beside it', async () => {
  expect((await draw('astronaut riding a horse')).map(({ name }) => name)).toEqual(['horse']);
});

it('leaves whoever is in a boat out of the water', async () => {
  expect((await draw('a man in a boat on the sea')).map(({ name }) => name)).toEqual(['sailboat']);
});

it('shows several of what is named in the plural', async () => {
  expect((await draw('two dogs in the park')).map(({ name }) => name)).toEqual(['dog', 'dog']);
  expect((await draw('a dog in the park')).map(({ name }) => name)).toEqual(['dog']);
});

it('makes a logo of what it is asked to be a logo of', async () => {
  expect((await draw('logo of a fox')).map(({ name }) => name)).toEqual(['fox']);
});

it('takes a café in a city for the house, not for the cup', async () => {
  expect((await draw('um café em Paris')).map(({ name }) => name)).not.toContain('coffee');
  expect((await draw('uma xícara de café')).map(({ name }) => name)).toContain('coffee');
});
