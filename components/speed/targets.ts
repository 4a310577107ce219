import type { FigureId } from './figures.ts';
import { type MeasuredSite, ratioOf } from './side-by-side.ts';

/** What we want of a figure: ours is at most so many times that of another site. */
export interface Target {
  readonly figure: FigureId;
  /** The id of the other site. */
  readonly site: string;
  readonly ratioMax: number;
}

/** A target held against a run. */
export interface JudgedTarget extends Target {
  readonly other: MeasuredSite;
  readonly ratio: number;
  readonly isMet: boolean;
}

/** By hand means: by a careful person who gives a visitor the same words, parts and looks as our page. */
export const targets: readonly Target[] = [
  { figure: 'bytes', site: 'handwritten-equal', ratioMax: 1.3 },
  { figure: 'bytes', site: 'starlight', ratioMax: 0.3 },
];

/** Each target for which there are figures of both sites. What is judged is the ratio itself, not the rounded one. */
export function judgeTargets(
  ours: MeasuredSite,
  others: readonly MeasuredSite[],
  wanted: readonly Target[] = targets,
): readonly JudgedTarget[] {
  return wanted.flatMap((target) => {
    const other = others.find(({ id }) => id === target.site);
    const ratio = ratioOf(ours.values[target.figure], other?.values[target.figure]);
    if (other === undefined || ratio === undefined) return [];
    return [{ ...target, other, ratio, isMet: ratio <= target.ratioMax }];
  });
}
