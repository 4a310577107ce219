import type { Scene } from '../picture/scene.ts';
import { createRandom } from '../random.ts';
import type { Clock } from './clock.ts';

type Kind = 'rain' | 'snow' | 'bubbles' | 'fireflies' | 'dust' | 'embers';

interface Particle {
  readonly x: number;
  readonly y: number;
  /** 0.3 far to 1 near. */
  readonly near: number;
  readonly phase: number;
  readonly pace: number;
}

const counts: Record<Kind, number> = {
  rain: 420,
  snow: 260,
  bubbles: 70,
  fireflies: 46,
  dust: 80,
  embers: 90,
};

/** Draws what floats or falls in front of the scene onto a frame's luma. */
export type DrawParticles = (luma: Uint8Array, seconds: number) => void;

export function createParticles(
  scene: Scene,
  width: number,
  height: number,
  clock: Clock,
): DrawParticles | undefined {
  const kind = kindOf(scene);
  if (!kind) return undefined;
  const random = createRandom(`particles ${scene.seed}`);
  const particles = Array.from({ length: counts[kind] }, () => ({
    x: random.next(),
    y: random.next(),
    near: random.range(0.3, 1),
    phase: random.range(0, 6.28),
    pace: random.range(0.6, 1.6),
  }));
  if (kind === 'rain')
    return (luma, seconds) => {
      for (const drop of particles) drawStreak(luma, width, height, drop, clock, seconds);
    };
  const place = placers[kind];
  return (luma, seconds) => {
    for (const particle of particles) {
      const spot = place(particle, clock, seconds);
      drawSpot(luma, width, height, spot.x * width, spot.y * height, spot.size * height, spot.light);
    }
  };
}

function kindOf(scene: Scene): Kind | undefined {
  if (scene.rain) return 'rain';
  if (scene.snowing) return 'snow';
  if (scene.battle && scene.place !== 'space') return 'embers';
  if (scene.place === 'underwater') return 'bubbles';
  if (scene.time === 'night' && (scene.place === 'forest' || scene.place === 'meadow')) return 'fireflies';
  const dusty = scene.place === 'desert' || scene.place === 'forest' || scene.place === 'room';
  return dusty || (scene.time === 'sunset' && scene.place !== 'sea') ? 'dust' : undefined;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly light: number;
}

const wrap = (x: number) => x - Math.floor(x);

const placers: Record<Exclude<Kind, 'rain'>, (p: Particle, clock: Clock, t: number) => Spot> = {
  snow: (p, clock, t) => ({
    x: wrap(p.x + 0.02 * clock.wave(t, p.pace, p.phase)),
    y: clock.cycle(t, 0.085 * p.near, p.y),
    size: 0.0032 * p.near * p.pace,
    light: 0.85 * p.near,
  }),
  bubbles: (p, clock, t) => ({
    x: wrap(p.x + 0.006 * clock.wave(t, 2 * p.pace, p.phase)),
    y: 1 - clock.cycle(t, 0.06 * p.near, p.y),
    size: 0.004 * p.near * p.pace,
    light: 0.4,
  }),
  embers: (p, clock, t) => ({
    x: wrap(p.x + 0.02 * clock.wave(t, p.pace, p.phase)),
    y: 1 - clock.cycle(t, 0.12 * p.near, p.y),
    size: 0.0022 * p.near * p.pace,
    light: 0.5 + 0.4 * clock.wave(t, 5 * p.pace, p.phase),
  }),
  fireflies: (p, clock, t) => ({
    x: wrap(p.x + 0.03 * clock.wave(t, 0.6 * p.pace, p.phase)),
    y: 0.62 + 0.36 * p.y + 0.02 * clock.wave(t, p.pace, p.phase * 2),
    size: 0.0042 * p.near,
    light: 0.8 * Math.max(0, clock.wave(t, 1.4 * p.pace, p.phase)),
  }),
  dust: (p, clock, t) => ({
    x: wrap(p.x + 0.018 * p.near * clock.drift(t)),
    y: wrap(p.y - 0.01 * p.pace * clock.drift(t)),
    size: 0.0024 * p.near * p.pace,
    light: 0.15 + 0.15 * clock.wave(t, 1.3 * p.pace, p.phase),
  }),
};

const white = 235;

function drawStreak(
  luma: Uint8Array,
  width: number,
  height: number,
  drop: Particle,
  clock: Clock,
  seconds: number,
): void {
  const x = clock.cycle(seconds, 0.06 * drop.near, drop.x) * width;
  const y = clock.cycle(seconds, 1.5 + drop.near, drop.y) * height;
  const length = Math.floor(height * 0.035 * drop.near);
  for (let k = 0; k < length; k++) {
    const row = Math.floor(y + k);
    const column = Math.floor(x + k * 0.06);
    if (row >= height || column >= width) return;
    lighten(luma, row * width + column, 0.2 * drop.near);
  }
}

function drawSpot(
  luma: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
  radius: number,
  light: number,
): void {
  const reach = Math.ceil(radius * 2);
  const [left, top] = [Math.floor(x), Math.floor(y)];
  for (let row = Math.max(0, top - reach); row <= Math.min(height - 1, top + reach); row++)
    for (let column = Math.max(0, left - reach); column <= Math.min(width - 1, left + reach); column++) {
      const distance = ((x - column) ** 2 + (y - row) ** 2) / (radius * radius);
      if (distance < 3.5) lighten(luma, row * width + column, light * Math.exp(-distance * 1.3));
    }
}

function lighten(luma: Uint8Array, at: number, amount: number): void {
  const old = luma[at] as number;
  luma[at] = old + (white - old) * amount;
}
