/** Deterministic numbers: whole-number arithmetic only, so every platform draws the same ones. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  range(low: number, high: number): number;
  /** A whole number, both ends included. */
  integer(low: number, high: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  sign(): 1 | -1;
  chance(probability: number): boolean;
}

/** A 32-bit hash of a text: FNV-1a with a final avalanche. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return avalanche(hash);
}

/** A 32-bit hash of a lattice point. */
export function hashPoint(x: number, y: number, seed: number): number {
  return avalanche(Math.imul(x, 0x165667b1) ^ Math.imul(y, 0x27d4eb2f) ^ Math.imul(seed, 0x9e3779b1));
}

function avalanche(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A generator (sfc32) whose whole sequence follows from the key, such as `boat 42`. */
export function createRandom(key: string | number): Random {
  let a = hashText(`a${key}`) | 0;
  let b = hashText(`b${key}`) | 0;
  let c = hashText(`c${key}`) | 0;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return {
    next,
    range: (low, high) => low + (high - low) * next(),
    integer: (low, high) => low + Math.floor((high - low + 1) * next()),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    sign: () => (next() < 0.5 ? -1 : 1),
    chance: (probability) => next() < probability,
  };
}
