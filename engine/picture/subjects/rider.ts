import { horse } from './horse.ts';
import type { Ink, Subject } from './subject.ts';

/** A horse with someone on its back. `inkOf` gives the colours of the rider. */
export function rider(up: Subject, inkOf: (cast: { variant: number }) => Ink): Subject {
  return {
    ...horse,
    size: horse.size * 1.3,
    v: horse.v - 0.06,
    draw: (ink) =>
      `<g transform="translate(0 26) scale(.74)">${horse.draw(ink)}</g>` +
      `<g transform="translate(12 13) scale(.5)">${up.draw(inkOf({ variant: 0 }))}</g>`,
  };
}
