import { createRandom } from '../../random.ts';
import type { Colour, Layer, Raster, Row } from '../layer.ts';
import { colour } from '../palettes.ts';
import type { Scene } from '../scene.ts';
import { clamp01, mix, mixColour, put, scaleColour, smooth } from '../shade.ts';
import { type Sitter, surfaceAt } from './face-colours.ts';
import {
  buildHead,
  type Face,
  type HeadMesh,
  type HeadPoint,
  keyLight,
  materials,
  sampleHead,
} from './head-shape.ts';

/** Half a head's width, and where its eyes are, in units. */
const scale = 0.194;
const eyes = -0.07;

interface Lighting {
  readonly key: Colour;
  readonly fill: Colour;
  readonly wall: Colour;
  readonly wallLight: Colour;
}

function sit(scene: Scene): Sitter {
  const random = createRandom(`sitter ${scene.seed}`);
  const woman = scene.woman ?? random.chance(0.5);
  const skin = colour(random.pick(['f0c8a8', 'e0ac84', 'c58c64', '9a6844', '6e4630']));
  const age = scene.old ? 1 : random.range(0, 1);
  const aged = scene.old || (age > 0.75 && !woman);
  return {
    longHair: woman,
    beard: !woman && random.chance(0.5),
    turn: random.range(0.5, 0.9),
    width: random.range(0.95, 1.04) * (woman ? 0.96 : 1),
    age: woman && !scene.old ? age * 0.3 : age,
    skin,
    hair:
      scene.colours.hair ??
      colour(
        aged
          ? random.pick(['b8b2a8', 'd8d4cc'])
          : random.pick(['2a1c14', '3c2618', '1a1412', '5a3a20', '6e4a2c', '241a18']),
      ),
    cloth: colour(random.pick(['2c2a33', '4a1f22', '24372e', '263449', '5b4a2e'])),
    iris: colour(random.pick(['4a3320', '5b7a8c', '4f6b3c', '2f2018'])),
    lips: mixColour(skin, [170, 60, 60], woman ? 0.55 : 0.3),
  };
}

function lightingOf(scene: Scene): Lighting {
  const chiaroscuro =
    scene.style === 'oil' || scene.style === 'cinematic' || scene.time === 'night' || scene.style === 'noir';
  if (scene.neon)
    return { key: [120, 220, 255], fill: [190, 40, 130], wall: [16, 8, 40], wallLight: [90, 20, 110] };
  if (chiaroscuro)
    return { key: [255, 226, 178], fill: [44, 34, 30], wall: [24, 17, 12], wallLight: [104, 74, 44] };
  const { sky, fog } = scene.palette;
  const wall = mixColour(sky[1] ?? fog, [90, 90, 96], 0.55);
  return {
    key: [255, 244, 228],
    fill: [104, 108, 122],
    wall: scaleColour(wall, 0.62),
    wallLight: mixColour(fog, wall, 0.35),
  };
}

/** The same head is asked for by every band of a picture. */
const heads = new Map<number, HeadMesh>();
const headsMax = 4;

function headOf(scene: Scene, face: Face): HeadMesh {
  const known = heads.get(scene.seed);
  if (known) return known;
  const head = buildHead(face);
  if (heads.size >= headsMax) heads.clear();
  heads.set(scene.seed, head);
  return head;
}

/** The wall behind the sitter. */
export function backdropLayer(scene: Scene): Layer {
  const { wall, wallLight } = lightingOf(scene);
  return {
    name: 'backdrop',
    depth: 0,
    detail: 0.5,
    solid: true,
    motion: 'still',
    prepare({ u, field }) {
      const [px, py, brush] = [field.row(), field.row(), field.row()];
      return (row) => {
        for (let x = row.from; x < row.to; x++) {
          px[x] = (u[x] as number) * 3.2;
          py[x] = row.v * 3.2;
        }
        field.fractal(brush, px, py, row.from, row.to, 5, 130);
        for (let x = row.from; x < row.to; x++) {
          const place = u[x] as number;
          const glow = Math.exp(-((place - 0.3) ** 2 * 4 + (row.v - 0.05) ** 2 * 3));
          const light = clamp01(0.12 + glow * 0.88 + (brush[x] as number) * 0.16);
          const tone = mixColour(wall, wallLight, light);
          put(row, x, tone[0], tone[1], tone[2], 1);
        }
      };
    },
  };
}

/** A person's head and shoulders, modelled by one light from up left. */
export function sitterLayer(scene: Scene): Layer {
  return {
    name: 'sitter',
    depth: 0.5,
    detail: 1,
    solid: false,
    motion: 'stand',
    prepare: (raster) => sitterPainter(scene, raster),
  };
}

function sitterPainter(scene: Scene, { u, field, columns, pixelsPerUnit }: Raster) {
  const sitter = sit(scene);
  const head = headOf(scene, sitter);
  const lighting = lightingOf(scene);
  const fit = scale * Math.min(1, (columns / pixelsPerUnit) * 1.35);
  const [px, py, pores, strands] = [field.row(), field.row(), field.row(), field.row()];
  const nowhere = { slopeX: 0, slopeY: 0, open: 0, material: 0, cover: 0 };
  const point: HeadPoint = { ...nowhere };
  // The same place shaken a little: hair ends in strands, not along a line.
  const ragged: HeadPoint = { ...nowhere };
  return (row: Row) => {
    const y = (row.v - eyes) / fit;
    for (let x = row.from; x < row.to; x++) {
      px[x] = ((u[x] as number) / fit) * 9;
      py[x] = y * 9;
    }
    field.fractal(pores, px, py, row.from, row.to, 4, 131);
    for (let x = row.from; x < row.to; x++) {
      const place = (u[x] as number) / fit;
      px[x] = place * (22 - 6 * Math.min(1, Math.abs(place))) + y * place * 2.5;
      py[x] = y * 1.6;
    }
    field.fractal(strands, px, py, row.from, row.to, 3, 132);
    for (let x = row.from; x < row.to; x++) {
      const place = (u[x] as number) / fit;
      const strand = strands[x] as number;
      sampleHead(head, place, y, point);
      sampleHead(head, place + strand * 0.015, y + strand * 0.09, ragged);
      if (ragged.material === materials.hair || point.material === materials.hair)
        Object.assign(point, ragged);
      if (point.cover === 0) continue;
      const tone = paintPoint(sitter, lighting, point, place, y, pores[x] as number, strand);
      put(row, x, tone[0], tone[1], tone[2], smooth(0.25, 0.75, point.cover));
    }
  };
}

function paintPoint(
  sitter: Sitter,
  lighting: Lighting,
  point: HeadPoint,
  x: number,
  y: number,
  pore: number,
  strand: number,
): Colour {
  const hairy = point.material === materials.hair;
  const rough = hairy ? strand * 0.7 : 0;
  const length = Math.hypot(point.slopeX + rough, point.slopeY, 1);
  const facing = -((point.slopeX + rough) * keyLight.x + point.slopeY * keyLight.y - keyLight.z) / length;
  const wrap = point.material === materials.skin ? 0.18 : 0.05;
  const direct = clamp01((facing + wrap) / (1 + wrap)) * mix(0.12, 1, point.open);
  const fill = 0.5 + 0.5 * clamp01(point.slopeX / length + 0.3);
  const surface = surfaceAt(sitter, point, x, y, pore, strand);
  const shine = shineOf(point, length, hairy) * point.open;
  const warm = point.material === materials.skin ? clamp01(1 - Math.abs(direct - 0.3) * 4) * 14 : 0;
  const channel = (k: 0 | 1 | 2) =>
    (surface[k] * (lighting.key[k] * direct * 1.22 + lighting.fill[k] * fill)) / 255 +
    shine * lighting.key[k];
  return [Math.min(255, channel(0) + warm), Math.min(255, channel(1)), Math.min(255, channel(2))];
}

function shineOf(point: HeadPoint, length: number, hairy: boolean): number {
  const [hx, hy, hz] = [keyLight.x, keyLight.y, keyLight.z + 1];
  const facing = (-point.slopeX * hx - point.slopeY * hy + hz) / length / Math.hypot(hx, hy, hz);
  if (point.material === materials.cloth) return 0;
  return clamp01(facing) ** (hairy ? 18 : 26) * (hairy ? 0.09 : 0.13);
}
