import type { Layer } from './layer.ts';
import { duneLayer } from './layers/dunes.ts';
import { meadowLayer } from './layers/meadow.ts';
import { mistLayer } from './layers/mist.ts';
import { pinesLayer } from './layers/pines.ts';
import { glowLayer, raysLayer } from './layers/rays.ts';
import { ridgeLayer } from './layers/ridge.ts';
import { isDark } from './layers/sky.ts';
import type { Scene } from './scene.ts';
import { mix } from './shade.ts';

/** The shine of a low sun in front of what is far; none by night and in storms. */
export const glow = (scene: Scene, depth: number) =>
  isDark(scene) || scene.time === 'storm' ? [] : [glowLayer(scene, depth, scene.time === 'day' ? 0.12 : 0.3)];

export function desert(scene: Scene): Layer[] {
  const mesa = {
    name: 'mesa',
    depth: 0.16,
    base: scene.horizon + 0.03,
    height: 0.1,
    frequency: 1.2,
    snow: -1,
  };
  const salt = scene.seed % 61;
  const dunes = [0, 1, 2, 3].map((i) => {
    const near = i / 3;
    return duneLayer(scene, {
      name: `dune ${i}`,
      depth: 0.25 + 0.6 * near,
      base: scene.horizon + mix(0.03, 0.32, near),
      height: mix(0.05, 0.14, near),
      frequency: mix(2.2, 0.9, near),
      haze: mix(0.5, 0, near),
      salt: salt + i * 11,
    });
  });
  return [ridgeLayer(scene, { ...mesa, haze: 0.72, salt: salt + 90 }), ...dunes, ...glow(scene, 0.5)];
}

export function forest(scene: Scene): Layer[] {
  const salt = scene.seed % 53;
  const hills = { name: 'hills', depth: 0.15, base: scene.horizon, height: 0.16, frequency: 1.1, snow: -1 };
  const rows = [0, 1, 2, 3].flatMap((i) => {
    const near = i / 3;
    const depth = 0.3 + near * 0.6;
    const trees = pinesLayer(scene, {
      name: `pines ${i}`,
      depth,
      base: scene.horizon + 0.04 + i * 0.085,
      height: 0.13 + i * 0.085,
      roll: 0.05,
      haze: 0.66 - i * 0.2,
      salt: salt + i * 13,
    });
    const mist = mistLayer(scene, {
      name: `mist ${i}`,
      depth: depth + 0.03,
      top: scene.horizon + 0.02 + i * 0.07,
      bottom: scene.horizon + 0.09 + i * 0.08,
      strength: (scene.fog ? 0.85 : 0.6) - i * 0.1,
    });
    return i < 3 ? [trees, mist] : [trees];
  });
  const rays = isDark(scene) || scene.time === 'storm' ? [] : [raysLayer(scene, 0.72, 0.4)];
  return [ridgeLayer(scene, { ...hills, haze: 0.7, salt: salt + 80 }), ...rows, ...rays];
}

export function meadow(scene: Scene): Layer[] {
  const salt = scene.seed % 59;
  const range = { name: 'range', depth: 0.15, base: scene.horizon + 0.01, height: 0.13, frequency: 1.3 };
  const flowers = scene.flowers || scene.seed % 2 === 0;
  const hills = [0, 1, 2].map((i) => {
    const near = i / 2;
    return meadowLayer(scene, {
      name: `hill ${i}`,
      depth: 0.28 + 0.6 * near,
      base: scene.horizon + mix(0.05, 0.25, near),
      height: mix(0.12, 0.16, near),
      frequency: mix(1.5, 0.9, near),
      haze: mix(0.62, 0.05, near),
      flowers: flowers && i > 0,
      salt: salt + i * 17,
    });
  });
  const wood = {
    name: 'wood',
    depth: 0.2,
    base: scene.horizon + 0.03,
    height: 0.055,
    roll: 0.02,
    haze: 0.55,
  };
  return [
    ridgeLayer(scene, { ...range, haze: 0.72, snow: scene.snow ? 0.9 : 0.3, salt: salt + 70 }),
    pinesLayer(scene, { ...wood, salt: salt + 60 }),
    ...hills,
    ...glow(scene, 0.5),
  ];
}
