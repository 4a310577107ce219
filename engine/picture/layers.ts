import type { Layer } from './layer.ts';
import { cloudLayer } from './layers/clouds.ts';
import { mistLayer } from './layers/mist.ts';
import { pinesLayer } from './layers/pines.ts';
import { ridgeLayer } from './layers/ridge.ts';
import { skyLayer } from './layers/sky.ts';
import { waterLayer } from './layers/water.ts';
import type { Scene } from './scene.ts';
import { mix } from './shade.ts';

/** The sheets of a scene, far to near. */
export function layersOf(scene: Scene): Layer[] {
  return [...backdrop(scene), ...ground(scene)].sort((a, b) => a.depth - b.depth);
}

function backdrop(scene: Scene): Layer[] {
  const layers = [skyLayer(scene)];
  const storm = scene.time === 'storm';
  const cloudy = scene.clouds && (scene.time !== 'night' || scene.place === 'city');
  if (cloudy)
    layers.push(
      cloudLayer(scene, {
        name: 'clouds',
        depth: 0.03,
        frequency: 2.1,
        cover: storm ? 0.36 : scene.neon ? 0.58 : 0.5,
        stretch: 0.62,
        opacity: 1,
        salt: scene.seed % 89,
      }),
    );
  if (cloudy && storm)
    layers.push(
      cloudLayer(scene, {
        name: 'storm clouds',
        depth: 0.06,
        frequency: 1.3,
        cover: 0.44,
        stretch: 0.5,
        opacity: 0.9,
        salt: scene.seed % 71,
      }),
    );
  return layers;
}

function ground(scene: Scene): Layer[] {
  switch (scene.place) {
    case 'sea':
      return [...(scene.seed % 3 ? farCoast(scene) : []), waterLayer(scene)];
    default:
      return mountains(scene);
  }
}

function farCoast(scene: Scene): Layer[] {
  const look = { name: 'coast', depth: 0.2, base: scene.horizon + 0.005, height: 0.09, frequency: 1.5 };
  return [ridgeLayer(scene, { ...look, haze: 0.66, snow: -1, salt: 40 + (scene.seed % 50) })];
}

function mountains(scene: Scene): Layer[] {
  const layers: Layer[] = [];
  const count = 4;
  const salt = scene.seed % 97;
  for (let i = 0; i < count; i++) {
    const near = i / (count - 1);
    const depth = 0.18 + 0.42 * near;
    layers.push(
      ridgeLayer(scene, {
        name: `ridge ${i}`,
        depth,
        base: scene.horizon + mix(-0.015, 0.13, near),
        height: mix(0.32, 0.17, near),
        frequency: mix(1.3, 2, near),
        haze: mix(0.74, 0.12, near ** 0.8),
        snow: scene.snow ? 0.95 : near < 0.7 ? 0.4 : -1,
        salt: salt + i * 7,
      }),
    );
    if (i < count - 1)
      layers.push(
        mistLayer(scene, {
          name: `mist ${i}`,
          depth: depth + 0.02,
          top: scene.horizon + i * 0.03,
          bottom: scene.horizon + 0.06 + i * 0.05,
          strength: (scene.fog ? 0.8 : 0.5) - i * 0.1,
        }),
      );
  }
  layers.push(
    pinesLayer(scene, {
      name: 'pines',
      depth: 0.85,
      base: 0.4,
      height: 0.15,
      roll: 0.05,
      haze: 0.04,
      salt: salt + 40,
    }),
  );
  if (scene.pines || scene.fog)
    layers.push(
      pinesLayer(scene, {
        name: 'far pines',
        depth: 0.66,
        base: 0.33,
        height: 0.1,
        roll: 0.05,
        haze: 0.42,
        salt: salt + 50,
      }),
    );
  return layers;
}
