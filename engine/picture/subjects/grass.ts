import { createRandom } from '../../random.ts';
import { feather } from './shapes.ts';
import type { Subject } from './subject.ts';

/** Blades of tall grass along the lower edge, `size` units wide. */
export const tallGrass = (size: number): Subject => ({
  size,
  wide: true,
  v: 0.5 - size / 2,
  depth: 0.95,
  motion: 'stand',
  volume: false,
  draw({ seed, night }) {
    const random = createRandom(`grass ${seed}`);
    const greens = night
      ? (['#0c1a12', '#12251a', '#183020'] as const)
      : (['#3c6428', '#557f33', '#7a9e46', '#a8b860'] as const);
    return Array.from({ length: 420 }, () => {
      const tall = random.range(5, 14);
      return feather(
        random.range(-1, 101),
        101,
        random.range(-112, -68),
        tall,
        0.8,
        random.pick<string>(greens),
      );
    }).join('');
  },
});
