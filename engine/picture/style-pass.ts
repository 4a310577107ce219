import sharp from 'sharp';
import { kuwahara } from './kuwahara.ts';
import { NoiseField } from './noise-field.ts';
import { clamp01, mix, smooth } from './shade.ts';
import type { Style } from './styles.ts';

type Pixels = Uint8Array<ArrayBufferLike>;
type Pass = (rgb: Pixels, width: number, height: number, seed: number) => Promise<Pixels> | Pixels;

/** What a style does to a whole still picture, after its colours: brush strokes, paper, pencil, big pixels. */
export async function applyStyle(
  style: Style,
  rgb: Pixels,
  width: number,
  height: number,
  seed: number,
): Promise<Pixels> {
  return (await passes[style]?.(rgb, width, height, seed)) ?? rgb;
}

const passes: Partial<Record<Style, Pass>> = {
  watercolor,
  oil,
  pixel,
  sketch,
  anime,
  vintage: grain,
  noir: grain,
};

/** How much larger than half a megapixel the picture is, so that strokes keep their size in it. */
const strokeScale = (width: number, height: number) => Math.max(0.6, Math.min(width, height) / 720);

/** Calls `change` with every pixel and a noise of the given size in pixels, along and across. */
function eachWithNoise(
  [width, height]: [number, number],
  seed: number,
  [along, across]: [number, number],
  octaves: number,
  change: (at: number, noise: number, x: number, y: number) => void,
): void {
  const field = new NoiseField(seed, width);
  const [px, py, noise] = [field.row(), field.row(), field.row()];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      px[x] = x / along;
      py[x] = y / across;
    }
    field.fractal(noise, px, py, 0, width, octaves, 70);
    for (let x = 0; x < width; x++, at += 3) change(at, noise[x] as number, x, y);
  }
}

function oil(rgb: Pixels, width: number, height: number, seed: number): Pixels {
  const scale = strokeScale(width, height);
  const out = new Uint8ClampedArray(kuwahara(rgb, width, height, Math.round(4.2 * scale)));
  const lift = (amount: number) => (at: number, noise: number) => {
    for (let i = at; i < at + 3; i++) out[i] = (out[i] as number) + noise * amount;
  };
  eachWithNoise([width, height], seed, [11 * scale, 2.6 * scale], 2, lift(16));
  eachWithNoise([width, height], seed + 1, [2.2 * scale, 7 * scale], 2, lift(9));
  return new Uint8Array(out.buffer);
}

function watercolor(rgb: Pixels, width: number, height: number, seed: number): Pixels {
  const scale = strokeScale(width, height);
  const flat = kuwahara(rgb, width, height, Math.round(5 * scale));
  const out = new Uint8ClampedArray(flat.length);
  const reach = Math.max(1, Math.round(1.6 * scale));
  eachWithNoise([width, height], seed, [90 * scale, 90 * scale], 5, (at, noise, x, y) => {
    const beside = (Math.min(height - 1, y + reach) * width + Math.min(width - 1, x + reach)) * 3;
    let edge = 0;
    for (let i = 0; i < 3; i++) edge += Math.abs((flat[at + i] as number) - (flat[beside + i] as number));
    const pigment = (1 + noise * 0.2) * (1 - Math.min(0.26, edge / 330));
    const margin = Math.min(x, y, width - 1 - x, height - 1 - y) / (26 * scale) + noise * 1.6;
    const wash = smooth(0.45, 1.1, margin);
    for (let i = 0; i < 3; i++) {
      const paper = 249 - i * 5;
      const colour = paper - (paper - (flat[at + i] as number)) * 0.84 * pigment;
      out[at + i] = mix(paper + noise * 5, colour, wash);
    }
  });
  eachWithNoise([width, height], seed + 2, [2.4 * scale, 2.4 * scale], 2, (at, noise) => {
    for (let i = at; i < at + 3; i++) out[i] = (out[i] as number) + noise * 7;
  });
  return new Uint8Array(out.buffer);
}

function anime(rgb: Pixels, width: number, height: number): Pixels {
  return kuwahara(rgb, width, height, Math.max(1, Math.round(1.6 * strokeScale(width, height))));
}

async function pixel(rgb: Pixels, width: number, height: number): Promise<Pixels> {
  const block = Math.max(3, Math.round(7 * strokeScale(width, height)));
  const small = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(Math.ceil(width / block), Math.ceil(height / block), { kernel: 'lanczos3', fit: 'fill' })
    .modulate({ saturation: 1.3 })
    .png({ palette: true, colours: 32, dither: 0 })
    .toBuffer();
  return sharp(small)
    .resize(width, height, { kernel: 'nearest', fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer();
}

async function sketch(rgb: Pixels, width: number, height: number, seed: number): Promise<Pixels> {
  const scale = strokeScale(width, height);
  const raw = { width, height, channels: 3 } as const;
  const flat = kuwahara(rgb, width, height, Math.round(2 * scale));
  const grey = await sharp(flat, { raw }).greyscale().raw().toBuffer();
  const soft = await sharp(flat, { raw })
    .greyscale()
    .blur(4 * scale)
    .raw()
    .toBuffer();
  const out = new Uint8ClampedArray(rgb.length);
  eachWithNoise([width, height], seed, [2 * scale, 2 * scale], 2, (at, noise, x, y) => {
    const light = grey[at / 3] as number;
    const line = clamp01(((soft[at / 3] as number) - light) / 34);
    const hatch = (period: number, slope: number) =>
      clamp01(Math.sin(((x + y * slope) / (period * scale)) * 2 + noise * 1.5) * 2 - 0.6);
    const dark = hatch(2.6, 1) * clamp01((150 - light) / 110) + hatch(2.9, -1.1) * clamp01((90 - light) / 80);
    const ink = clamp01(line * 1.1 + dark * 0.5 + clamp01((120 - light) / 260));
    const value = 246 - ink * 196 * (0.82 + 0.3 * noise) + noise * 6;
    out[at] = value;
    out[at + 1] = value - 2;
    out[at + 2] = value - 8;
  });
  return new Uint8Array(out.buffer);
}

function grain(rgb: Pixels, width: number, height: number, seed: number): Pixels {
  const out = new Uint8ClampedArray(rgb);
  const scale = strokeScale(width, height);
  eachWithNoise([width, height], seed, [1.5 * scale, 1.5 * scale], 1, (at, noise, x, y) => {
    const dx = x / width - 0.5;
    const dy = y / height - 0.5;
    const shade = 1 - Math.max(0, dx * dx + dy * dy - 0.12) * 1.2;
    for (let i = at; i < at + 3; i++) out[i] = (out[i] as number) * shade + noise * 14;
  });
  return new Uint8Array(out.buffer);
}
