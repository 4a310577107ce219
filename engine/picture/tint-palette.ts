import type { Colour } from './layer.ts';
import type { Palette } from './palettes.ts';
import type { Colours } from './read-colours.ts';
import { mixColour, scaleColour } from './shade.ts';
import type { Time } from './vocabulary.ts';

const white: Colour = [255, 255, 255];

/** The palette with the colours that were asked for its sky, water and light. */
export function tintPalette(
  palette: Palette,
  { sky, water, light }: Colours,
  time: Time,
  fog: boolean,
): Palette {
  const air = fog ? foggyPalette(palette) : palette;
  const lit = light ? lightPalette(air, light) : air;
  const under = sky ? skyPalette(lit, sky, time) : lit;
  return water ? { ...under, water: scaleColour(water, time === 'night' ? 0.4 : 0.9) } : under;
}

function foggyPalette(palette: Palette): Palette {
  const grey = mixColour(palette.fog, [190, 196, 202], 0.3);
  return { ...palette, sky: palette.sky.map((stop, i) => mixColour(stop, grey, 0.45 + 0.13 * i)), fog: grey };
}

function lightPalette(palette: Palette, light: Colour): Palette {
  return {
    ...palette,
    sky: palette.sky.map((stop, i) => mixColour(stop, light, 0.12 + 0.14 * i)),
    sun: mixColour(light, white, 0.45),
    fog: mixColour(palette.fog, light, 0.45),
    lit: mixColour(palette.lit, light, 0.4),
    cloud: mixColour(palette.cloud, mixColour(light, white, 0.4), 0.5),
  };
}

function skyPalette(palette: Palette, sky: Colour, time: Time): Palette {
  const bright = time === 'night' ? 0.45 : time === 'storm' ? 0.75 : 1;
  const stops = [
    scaleColour(sky, 0.5),
    scaleColour(sky, 0.82),
    mixColour(sky, white, 0.22),
    mixColour(sky, white, 0.5),
  ];
  return {
    ...palette,
    sky: stops.map((stop) => scaleColour(stop, bright)),
    fog: mixColour(palette.fog, scaleColour(mixColour(sky, white, 0.35), bright), 0.6),
    cloud: mixColour(palette.cloud, mixColour(sky, white, 0.55), 0.6),
    cloudShade: mixColour(palette.cloudShade, scaleColour(sky, 0.7), 0.6),
  };
}
