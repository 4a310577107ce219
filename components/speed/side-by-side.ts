import { z } from 'zod';
import { type FigureId, figureIds, figures } from './figures.ts';

/** One site's figures; null where the site has nothing of the kind. */
const values = z.record(z.enum(figureIds), z.number().nullable());

/** What `npm run bench -- peers` writes. */
export const sideBySideShape = z.object({
  /** The day, in UTC. */
  date: z.iso.date(),
  /** Whether the processors had other work than this. */
  busy: z.boolean(),
  /** The guide that every site shows. */
  guide: z.string(),
  machine: z.object({ cores: z.number(), node: z.string(), browser: z.string(), nginx: z.string() }),
  method: z.object({
    runs: z.number(),
    slowdown: z.number(),
    latencyMs: z.number(),
    megabitsPerSecond: z.number(),
    roundTripMs: z.number(),
    connections: z.number(),
  }),
  sites: z.array(z.object({ id: z.string(), name: z.string(), version: z.string().optional(), values })),
});

export type SideBySide = z.infer<typeof sideBySideShape>;
export type MeasuredSite = SideBySide['sites'][number];

/** How many times the second figure the first is; absent where one of them is missing, or the second is nothing. */
export function ratioOf(
  first: number | null | undefined,
  second: number | null | undefined,
): number | undefined {
  if (first == null || !second) return undefined;
  return first / second;
}

/** The figures in which another site is better than the first. */
export function lostTo(first: MeasuredSite, other: MeasuredSite): readonly FigureId[] {
  return figureIds.filter((id) => {
    const [own, theirs] = [first.values[id], other.values[id]];
    if (own == null || theirs == null) return false;
    return figures[id].better === 'less' ? own > theirs : own < theirs;
  });
}
