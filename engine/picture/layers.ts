import type { Layer } from './layer.ts';
import { cloudLayer } from './layers/clouds.ts';
import { meadowLayer } from './layers/meadow.ts';
import { roadLayer } from './layers/road.ts';
import { skyLayer } from './layers/sky.ts';
import { bankDepth, bankTop, enclosed, grounds } from './places.ts';
import type { Scene } from './scene.ts';
import { type SceneSprite, spriteLayer } from './sprite-layer.ts';

/** The sheets of a scene, far to near, with its sprites among them. */
export function layersOf(scene: Scene, sprites: readonly SceneSprite[] = []): Layer[] {
  const behind = enclosed.has(scene.place) ? [] : [skyLayer(scene), ...clouds(scene)];
  const layers = [
    ...behind,
    ...grounds[scene.place](scene),
    ...foreground(scene),
    ...sprites.map(spriteLayer),
  ];
  return layers.sort((a, b) => a.depth - b.depth);
}

/** Land for what cannot stand on water, and a road for what goes on wheels. */
function foreground(scene: Scene): Layer[] {
  if (scene.road) return [roadLayer(scene)];
  if (!scene.bank) return [];
  const look = { height: 0.04, frequency: 1.1, haze: 0, flowers: true };
  const bank = { name: 'bank', depth: bankDepth, base: bankTop, ...look };
  return [meadowLayer(scene, { ...bank, salt: scene.seed % 43 })];
}

function clouds(scene: Scene): Layer[] {
  const storm = scene.time === 'storm';
  if (!scene.clouds || (scene.time === 'night' && !scene.neon && scene.place !== 'city')) return [];
  const high = cloudLayer(scene, {
    name: 'clouds',
    depth: 0.03,
    frequency: 2.1,
    cover: storm ? 0.36 : scene.neon ? 0.58 : 0.5,
    stretch: 0.62,
    opacity: 1,
    salt: scene.seed % 89,
  });
  if (!storm) return [high];
  const low = cloudLayer(scene, {
    name: 'storm clouds',
    depth: 0.06,
    frequency: 1.3,
    cover: 0.44,
    stretch: 0.5,
    opacity: 0.9,
    salt: scene.seed % 71,
  });
  return [high, low];
}
