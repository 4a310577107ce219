import type { GenerationType, InputName } from '#contract/request.ts';

/**
 * One thing that a request must have. `values` are alternatives; several constraints must hold for the same request.
 * Lengths are in seconds, prices in credits.
 */
export type Constraint =
  | { readonly kind: 'output'; readonly values: readonly GenerationType[] }
  | { readonly kind: 'maker'; readonly values: readonly string[] }
  | { readonly kind: 'input'; readonly name: InputName }
  | { readonly kind: 'seconds'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'ratio' | 'resolution'; readonly values: readonly string[] }
  /** A language, `pt`, or one of its variants, `pt-BR`. */
  | { readonly kind: 'language'; readonly values: readonly string[] }
  /** The option can be set: to one of `values`, or, where that is empty, at all. */
  | { readonly kind: 'option'; readonly name: string; readonly values: readonly string[] }
  /** Length of the text. */
  | { readonly kind: 'characters'; readonly count: number }
  | { readonly kind: 'credits'; readonly max: number };

export type ConstraintKind = Constraint['kind'];

/** Whether a constraint asks for a property of the request, not for a kind of model. */
export function shapesRequest({ kind }: Constraint): boolean {
  return kind !== 'output' && kind !== 'maker';
}

/** What a constraint is about: two with the same subject do not stand side by side. */
export function subjectOf(constraint: Constraint): string {
  return 'name' in constraint ? `${constraint.kind}:${constraint.name}` : constraint.kind;
}

/** The list with a constraint in the place of the one about the same subject; what asks for nothing is left out. */
export function withConstraint(list: readonly Constraint[], constraint: Constraint): readonly Constraint[] {
  const subject = subjectOf(constraint);
  const at = list.findIndex((other) => subjectOf(other) === subject);
  const without = list.filter((other) => subjectOf(other) !== subject);
  return isEmpty(constraint) ? without : without.toSpliced(at < 0 ? without.length : at, 0, constraint);
}

function isEmpty(constraint: Constraint): boolean {
  if (constraint.kind === 'seconds') return constraint.min === undefined && constraint.max === undefined;
  return 'values' in constraint && constraint.kind !== 'option' && constraint.values.length === 0;
}
