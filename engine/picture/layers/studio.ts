import { createRandom } from '../../random.ts';
import type { Colour, Layer } from '../layer.ts';
import { colour } from '../palettes.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, scaleColour, smooth } from '../shade.ts';

/** Backdrop, light, accent. */
const studios = [
  'e9dfd2 fffaf0 c8744a',
  'd9e3e6 ffffff 2f6f7e',
  '2b2f3a 8fa0b8 e0a94a',
  'f0d9d4 fff6f2 a8485a',
  '1f2a2c 6f9088 d9b777',
] as const;

export interface StudioColours {
  readonly wall: Colour;
  readonly light: Colour;
  readonly accent: Colour;
}

/** The seeded colours of a studio, which the product in it shares. */
export function studioColours(scene: Scene): StudioColours {
  const [wall, light, accent] = createRandom(`studio ${scene.seed}`).pick(studios).split(' ').map(colour);
  const grey: Colour = [200, 200, 200];
  const asked = scene.colours.background;
  if (asked) return { wall: asked, light: mixColour(asked, [255, 255, 255], 0.35), accent: accent ?? grey };
  return { wall: wall ?? grey, light: light ?? grey, accent: accent ?? grey };
}

/** Where the backdrop bends into the table. */
export const tableEdge = 0.17;

/** A photographer's backdrop: a soft light on the wall that bends into a table, with the shadow of what stands on it. */
export function studioLayer(scene: Scene): Layer {
  const { wall, light } = studioColours(scene);
  const side = Math.sign(scene.sun.x);
  const board: Colour = [150, 100, 62];
  return {
    name: 'studio',
    depth: 0,
    detail: 0.6,
    solid: true,
    motion: 'still',
    prepare({ u, field }) {
      const [px, py, grain] = [field.row(), field.row(), field.row()];
      return (row) => {
        const { from, to, v } = row;
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 2.2;
          py[x] = v * 2.2;
        }
        field.fractal(grain, px, py, from, to, 4, 120);
        const table = smooth(tableEdge - 0.05, tableEdge + 0.07, v);
        for (let x = from; x < to; x++) {
          const place = u[x] as number;
          const lamp = Math.exp(-((place - side * 0.2) ** 2 * 2.2 + (v + 0.12) ** 2 * 3.4));
          const far = Math.exp(-((place * 0.8) ** 2 + (v - tableEdge - 0.14) ** 2 * 9));
          const onWall = 0.16 + 0.84 * lamp + (grain[x] as number) * 0.05;
          const onTable = 0.34 + 0.62 * far + (grain[x] as number) * 0.03;
          const bright = clamp01(mix(onWall, onTable, table));
          const cast = ((place + side * 0.16) / 0.3) ** 2 + ((v - 0.315) / 0.045) ** 2;
          const contact = (place / 0.13) ** 2 + ((v - 0.305) / 0.016) ** 2;
          const shadow = 1 - 0.5 * Math.exp(-cast * 1.1) - 0.3 * Math.exp(-contact);
          const surface = mixColour(scaleColour(wall, 0.62), light, bright);
          const wood = scene.wood ? smooth(tableEdge - 0.01, tableEdge, v) : 0;
          const tone = scaleColour(
            mixColour(surface, scaleColour(board, 0.5 + 0.7 * bright + (grain[x] as number) * 0.2), wood),
            shadow,
          );
          put(row, x, tone[0], tone[1], tone[2], 1);
        }
      };
    },
  };
}

/** A room: a plastered wall with the light of a window on it, and a wooden floor. */
export function roomLayer(scene: Scene): Layer {
  const random = createRandom(`room ${scene.seed}`);
  const wall = colour(random.pick(['d8cbb8', 'c4cfc6', 'd9c0b0', 'b9c4d0', 'cdbf9f']));
  const night = scene.time === 'night';
  const dim = night ? 0.42 : scene.time === 'storm' ? 0.7 : 1;
  const sun = mixColour(scene.palette.sun, [255, 226, 178], 0.4);
  const side = Math.sign(scene.sun.x);
  return {
    name: 'room',
    depth: 0,
    detail: 1,
    solid: true,
    motion: 'still',
    prepare({ u, field }) {
      const [px, py, plaster, wood] = [field.row(), field.row(), field.row(), field.row()];
      return (row) => {
        const { from, to, v } = row;
        const floor = v > 0.24;
        const far = 1 / Math.max(0.05, v - 0.1);
        for (let x = from; x < to; x++) {
          px[x] = (u[x] as number) * 3;
          py[x] = v * 3;
        }
        field.fractal(plaster, px, py, from, to, 6, 121);
        for (let x = from; x < to; x++) {
          const plank = Math.floor((u[x] as number) * far * 1.6);
          px[x] = (u[x] as number) * far * 14 + plank * 9.7;
          py[x] = far * 1.3 + plank * 3.1;
        }
        field.fractal(wood, px, py, from, to, 4, 122);
        for (let x = from; x < to; x++) {
          const place = u[x] as number;
          const pane = windowLight(place * side, v) * (night ? 0.25 : 1);
          const fall = 0.62 + 0.38 * Math.exp(-((place - side * 0.7) ** 2));
          let tone: Colour;
          if (floor) {
            const across = place * far * 1.6;
            const gap = smooth(0.03, 0, Math.abs(across - Math.round(across))) * 0.4;
            const grain = 0.8 + (wood[x] as number) * 0.35 - gap;
            tone = scaleColour([158, 106, 66], grain * (0.75 + 0.4 * smooth(0.24, 0.5, v)));
          } else {
            const skirting = v > 0.215 ? 1.14 : 1;
            tone = scaleColour(
              wall,
              (0.86 + (plaster[x] as number) * 0.06) * skirting * (v > 0.212 && v < 0.217 ? 0.8 : 1),
            );
          }
          const lit = mixColour(scaleColour(tone, fall * dim), sun, pane * 0.5);
          put(row, x, lit[0], lit[1], lit[2], 1);
        }
      };
    },
  };
}

/** The slanted light of a window with four panes, 0 to 1. */
function windowLight(u: number, v: number): number {
  const slanted = u + v * 0.42;
  const [across, down] = [(slanted - 0.02) / 0.42, (v + 0.4 - u * 0.16) / 0.5];
  if (across < 0 || across > 1 || down < 0 || down > 1) return 0;
  const soft = 0.02;
  const edge = smooth(0, soft * 2, Math.min(across, 1 - across, down, 1 - down));
  const bars = smooth(0.012, 0.012 + soft, Math.min(Math.abs(across - 0.5), Math.abs(down - 0.5)));
  return edge * bars;
}
