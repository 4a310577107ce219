import { createRandom, hashPoint } from '../../random.ts';
import type { Colour, Layer } from '../layer.ts';
import { colour } from '../palettes.ts';
import type { Scene } from '../scene.ts';
import { mixColour, put, scaleColour, smooth } from '../shade.ts';

const [brickHeight, brickLength, joint] = [0.052, 0.15, 0.0045];

/** The colour in which a neon sign glows. */
export function neonColour(scene: Scene): Colour {
  const seeded = createRandom(`neon ${scene.seed}`).pick(['ff4fa0', '35d6e8', 'ffb13d', '8a6bff']);
  return scene.colours.sign ?? scene.colours.light ?? colour(seeded);
}

/** A brick wall at night, lit by a sign in its middle. */
export function wallLayer(scene: Scene): Layer {
  const light = neonColour(scene);
  const paint = scene.colours.background ?? [92, 58, 50];
  return {
    name: 'wall',
    depth: 0,
    detail: 1,
    solid: true,
    motion: 'still',
    prepare({ u, field }) {
      const [px, py, grain] = [field.row(), field.row(), field.row()];
      return (row) => {
        const { from, to, v } = row;
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 34;
          py[x] = v * 34;
        }
        field.fractal(grain, px, py, from, to, 4, 160);
        const course = Math.floor((v + 9) / brickHeight);
        const up = v + 9 - course * brickHeight;
        for (let x = from; x < to; x++) {
          const along = (u[x] as number) + 9 + (course % 2) * (brickLength / 2);
          const brick = Math.floor(along / brickLength);
          const inside = Math.min(
            up,
            brickHeight - up,
            along - brick * brickLength,
            (brick + 1) * brickLength - along,
          );
          const tone =
            0.72 + (hashPoint(brick, course, scene.seed) & 255) / 640 + (grain[x] as number) * 0.22;
          const flat = smooth(joint * 0.4, joint, inside);
          const stone = mixColour([34, 30, 32], scaleColour(paint, tone), flat);
          const near = Math.exp(-((u[x] as number) ** 2 * 2.4 + (v + 0.02) ** 2 * 9));
          const lit = mixColour(scaleColour(stone, 0.2), light, near * near * 0.12);
          const glow = scaleColour(light, (0.1 + 0.75 * near) / 255);
          const shine = (k: 0 | 1 | 2) => lit[k] + stone[k] * glow[k];
          put(row, x, shine(0), shine(1), shine(2), 1);
        }
      };
    },
  };
}

/** The colour of the paper behind logos and posters. */
export function paperColour(scene: Scene): Colour {
  const seeded = createRandom(`paper ${scene.seed}`).pick(['f4efe6', 'eef1f3', 'f6ecdf', '14181f']);
  return scene.colours.background ?? colour(seeded);
}

/** Paper with a soft edge of light, behind logos and posters. */
export function plainLayer(scene: Scene): Layer {
  const paper = paperColour(scene);
  return {
    name: 'paper',
    depth: 0,
    detail: 0.5,
    solid: true,
    motion: 'still',
    prepare({ u }) {
      return (row) => {
        for (let x = row.from; x < row.to; x++) {
          const shade = 1.02 - 0.1 * ((u[x] as number) ** 2 * 0.5 + row.v ** 2);
          put(row, x, ...scaleColour(paper, shade), 1);
        }
      };
    },
  };
}
