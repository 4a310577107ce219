import type { Colour } from './layer.ts';

/** The colours of a scene at one time of day. */
export interface Palette {
  /** Top to horizon. */
  readonly sky: readonly Colour[];
  readonly sun: Colour;
  readonly fog: Colour;
  readonly rock: Colour;
  readonly lit: Colour;
  readonly water: Colour;
  readonly cloud: Colour;
  readonly cloudShade: Colour;
  readonly green: Colour;
}

export type PaletteName = 'day' | 'sunset' | 'dawn' | 'night' | 'storm' | 'neon';

function palette(
  sky: string,
  sun: string,
  fog: string,
  rock: string,
  lit: string,
  water: string,
  cloud: string,
  cloudShade: string,
  green: string,
): Palette {
  return {
    sky: sky.split(' ').map(colour),
    sun: colour(sun),
    fog: colour(fog),
    rock: colour(rock),
    lit: colour(lit),
    water: colour(water),
    cloud: colour(cloud),
    cloudShade: colour(cloudShade),
    green: colour(green),
  };
}

/** A colour from its six hexadecimal digits. */
export function colour(hex: string): Colour {
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export const palettes: Record<PaletteName, readonly [Palette, ...Palette[]]> = {
  day: [
    palette(
      '1559a8 3f8fd6 8cc6f0 dff1fb',
      'fffbe6',
      'cfe6f3',
      '31475a',
      'a7ac8d',
      '1e6b8f',
      'ffffff',
      '8fa6bf',
      '4d7a3a',
    ),
    palette(
      '0f4c81 2f86b9 86c7d8 f4efd8',
      'fff6d0',
      'dfe9df',
      '2b4450',
      'b3a77a',
      '16747f',
      'fffdf5',
      '93a9b0',
      '5d8a3c',
    ),
  ],
  sunset: [
    palette(
      '1a1648 5c2a72 d9534f ffb75e',
      'ffe9b0',
      'f29b6c',
      '241a3d',
      'c9655a',
      '3a2b63',
      'ffb48a',
      '5a3467',
      '3a3345',
    ),
    palette(
      '162447 2b4673 c8653d ffd07b',
      'fff0c0',
      'f0a35f',
      '1b1b3a',
      'd27a4b',
      '23345e',
      'ffc38f',
      '4a3f66',
      '38402f',
    ),
    palette(
      '274b73 7b7fa6 f0a184 ffdca0',
      'fff3cf',
      'f3b995',
      '2c2f4c',
      'd99a78',
      '44537f',
      'ffd3b4',
      '75678c',
      '3f4a3e',
    ),
  ],
  dawn: [
    palette(
      '27406f 7d7fb0 e9a9a4 ffe0b3',
      'fff4d6',
      'f4cdb5',
      '323456',
      'd19a8a',
      '5a6a98',
      'ffd9cc',
      '8281a8',
      '56685a',
    ),
    palette(
      '2d5d7b 7fa6b6 f2c6a8 fff0cf',
      'fff8e2',
      'f3dcc4',
      '34505c',
      'cdb08e',
      '5b8795',
      'fff0e2',
      '94a5ad',
      '64794f',
    ),
  ],
  night: [
    palette(
      '030616 0a1533 16315c 3a6a94',
      'f3f6ff',
      '2c5078',
      '070d1f',
      '3d5f88',
      '0b1d3d',
      '4a6b94',
      '0c1730',
      '0d2426',
    ),
    palette(
      '05030f 130c33 2c1e5c 5b4a93',
      'fdf3ff',
      '41357a',
      '0a0720',
      '594a94',
      '140f38',
      '5c4f95',
      '120b2b',
      '12202e',
    ),
  ],
  storm: [
    palette(
      '2b3440 4b5a68 7d8d97 b7c2c4',
      'e8eef0',
      'a9b6b9',
      '1d272f',
      '6b7a78',
      '2d434d',
      'c3ced1',
      '333f4a',
      '3a4c3e',
    ),
    palette(
      '241c26 4a3038 8a4a3a c98a5a',
      'ffd9a0',
      '9a6a58',
      '17131a',
      '7d5a50',
      '33303c',
      'a8897c',
      '2c2028',
      '2f3330',
    ),
  ],
  neon: [
    palette(
      '07021a 240a52 7a1f9e ff4fa0',
      'ffd1f1',
      'a02fae',
      '0b0424',
      '35d6e8',
      '180b45',
      'ff6ec7',
      '1f0b4a',
      '1a2a55',
    ),
    palette(
      '020a1e 062a4f 0a6a8f 35d6e8',
      'd8fbff',
      '1a7fa6',
      '04101f',
      'ff5fb0',
      '06223f',
      '48b6d8',
      '06203c',
      '103a44',
    ),
  ],
};

/** A sky over battles and fires. */
export const fireSky = palette(
  '1a0f16 47202a 96402c f08a3c',
  'ffd890',
  'b8603a',
  '120c10',
  'a4583c',
  '2c2228',
  'c8714a',
  '38202a',
  '2a2622',
);
