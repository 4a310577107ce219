import { desert, forest, glow, meadow } from './land-places.ts';
import type { Layer } from './layer.ts';
import { cityLayer, reflectionLayer } from './layers/city.ts';
import { type CloudBankLook, cloudBankLayer } from './layers/cloud-bank.ts';
import { deepLayer, reefLayer } from './layers/deep.ts';
import { mistLayer } from './layers/mist.ts';
import { nebulaLayer } from './layers/nebula.ts';
import { pinesLayer } from './layers/pines.ts';
import { planetLayer } from './layers/planet.ts';
import { backdropLayer, sitterLayer } from './layers/portrait.ts';
import { ridgeLayer } from './layers/ridge.ts';
import { shoreLayer } from './layers/shore.ts';
import { silkLayer } from './layers/silk.ts';
import { streetLayer } from './layers/street.ts';
import { roomLayer, studioLayer } from './layers/studio.ts';
import { plainLayer, wallLayer } from './layers/wall.ts';
import { waterLayer } from './layers/water.ts';
import type { Scene } from './scene.ts';
import { mix } from './shade.ts';
import type { Place } from './vocabulary.ts';

type Build = (scene: Scene) => Layer[];

/** What each place puts in front of the sky; those in `enclosed` bring their own background. */
export const grounds: Record<Place, Build> = {
  mountains,
  sea: (scene) => [...(scene.seed % 3 ? coast(scene) : []), waterLayer(scene), ...glow(scene, 0.36)],
  beach: (scene) => [...coast(scene), waterLayer(scene, 0.42), shoreLayer(scene), ...glow(scene, 0.72)],
  city,
  street: (scene) => [
    cityLayer(scene, {
      name: 'skyline',
      depth: 0.3,
      base: 0.1,
      height: 0.42,
      haze: 0.6,
      storey: 0.012,
      salt: 3,
    }),
    streetLayer(scene),
  ],
  desert,
  forest,
  meadow,
  space: (scene) => [nebulaLayer(scene), planetLayer(scene)],
  underwater: (scene) => [deepLayer(scene), ...[0, 0.5, 1].map((near) => reefLayer(scene, near))],
  sky,
  abstract: (scene) => [0, 1, 2].map((sheet) => silkLayer(scene, sheet)),
  product: (scene) => [studioLayer(scene)],
  room: (scene) => [roomLayer(scene)],
  portrait: (scene) =>
    scene.subjects.includes('animeGirl')
      ? [backdropLayer(scene)]
      : [backdropLayer(scene), sitterLayer(scene)],
  wall: (scene) => [wallLayer(scene)],
  plain: (scene) => [plainLayer(scene)],
};

export const enclosed: ReadonlySet<Place> = new Set<Place>([
  'space',
  'underwater',
  'abstract',
  'product',
  'room',
  'portrait',
  'wall',
  'plain',
]);

function coast(scene: Scene): Layer[] {
  const salt = 40 + (scene.seed % 50);
  const look = { name: 'coast', depth: 0.2, base: scene.horizon + 0.005, height: 0.09, frequency: 1.5 };
  return [ridgeLayer(scene, { ...look, haze: 0.66, snow: -1, salt })];
}

function mountains(scene: Scene): Layer[] {
  const salt = scene.seed % 97;
  const layers = [0, 1, 2, 3].flatMap((i) => {
    const near = i / 3;
    const depth = 0.18 + 0.42 * near;
    const ridge = ridgeLayer(scene, {
      name: `ridge ${i}`,
      depth,
      base: scene.horizon + mix(-0.015, 0.13, near),
      height: mix(0.32, 0.17, near),
      frequency: mix(1.3, 2, near),
      haze: mix(0.64, 0.08, near ** 0.8),
      snow: scene.snow ? 0.95 : near < 0.7 ? 0.4 : -1,
      salt: salt + i * 7,
    });
    const mist = mistLayer(scene, {
      name: `mist ${i}`,
      depth: depth + 0.02,
      top: scene.horizon + i * 0.03,
      bottom: scene.horizon + 0.06 + i * 0.05,
      strength: (scene.fog ? 0.8 : 0.5) - i * 0.1,
    });
    return i < 3 ? [ridge, mist] : [ridge];
  });
  const far = { name: 'far pines', depth: 0.66, base: 0.33, height: 0.1, roll: 0.05, haze: 0.42 };
  const close = { name: 'pines', depth: 0.85, base: 0.4, height: 0.15, roll: 0.05, haze: 0.04 };
  if (scene.battle) return [...layers, ...glow(scene, 0.5)];
  if (scene.lake) return [...layers, ...lake(scene, salt), ...glow(scene, 0.72)];
  if (scene.pines || scene.fog) layers.push(pinesLayer(scene, { ...far, salt: salt + 50 }));
  return [...layers, ...glow(scene, 0.5), pinesLayer(scene, { ...close, salt: salt + 40 })];
}

/** Where the water of a mountain lake begins, in units. */
export const lakeShore = 0.285;
export const lakeDepth = 0.7;

/** The grass on the near side of a lake, for what stands beside it. */
export const bankTop = 0.4;
export const bankDepth = 0.86;

/** A lake at the foot of the mountains, with a wood on its far shore. */
function lake(scene: Scene, salt: number): Layer[] {
  const shore = {
    name: 'shore pines',
    depth: 0.62,
    base: lakeShore - 0.01,
    height: 0.075,
    roll: 0.012,
    haze: 0.25,
  };
  return [
    pinesLayer(scene, { ...shore, salt: salt + 50 }),
    { ...waterLayer({ ...scene, horizon: lakeShore }), depth: lakeDepth },
  ];
}

function city(scene: Scene): Layer[] {
  const base = scene.horizon + 0.2;
  const layers = [0, 1, 2].map((i) => {
    const near = i / 2;
    return cityLayer(scene, {
      name: `city ${i}`,
      depth: 0.25 + 0.45 * near,
      base: base - 0.03 + 0.03 * near,
      height: mix(0.62, 0.44, near),
      haze: mix(0.62, 0.02, near),
      storey: mix(0.011, 0.019, near),
      salt: i,
    });
  });
  const mist = { name: 'mist', depth: 0.5, top: base - 0.2, bottom: base, strength: 0.4 };
  return [...layers, mistLayer(scene, mist), ...glow(scene, 0.6), reflectionLayer(scene, base)];
}

function sky(scene: Scene): Layer[] {
  const salt = scene.seed % 67;
  const banks: CloudBankLook[] = [0, 1, 2].map((i) => {
    const near = i / 2;
    return {
      name: `bank ${i}`,
      depth: 0.12 + near * 0.6,
      base: mix(0.12, 0.38, near),
      height: mix(0.16, 0.2, near),
      frequency: mix(1.9, 1.1, near),
      haze: mix(0.45, 0.02, near),
      salt: salt + i * 19,
    };
  });
  return [...banks.map((look) => cloudBankLayer(scene, look)), ...glow(scene, 0.5)];
}
