import { ApiError } from '../api-error.ts';

export interface PageRequest {
  /** How many, from 1 to 100; default 20. */
  readonly first?: number | null;
  /** The `next` of the page before. */
  readonly after?: string | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly next: string | null;
}

const FIRST_DEFAULT = 20;
const FIRST_MAX = 100;

/** How many a page takes. Throws INVALID_INPUT out of range. */
export function pageSize({ first }: PageRequest): number {
  const size = first ?? FIRST_DEFAULT;
  if (size >= 1 && size <= FIRST_MAX) return size;
  throw invalid('first', `first is ${size}; it takes 1 to ${FIRST_MAX}.`);
}

/** Where a page begins; undefined for the first one. Throws INVALID_INPUT for a text that is no `next` of this list. */
export function pageCursor({ after }: PageRequest, shape: RegExp): string | undefined {
  if (!after) return undefined;
  if (shape.test(after)) return after;
  throw invalid('after', 'after must be the `next` of a page.');
}

/** A page of rows that were asked for with one more than its size. */
export function pageOf<Row>(rows: readonly Row[], size: number, cursor: (last: Row) => string): Page<Row> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? cursor(last) : null };
}

function invalid(path: string, message: string): ApiError {
  return new ApiError('INVALID_INPUT', message, { problems: [{ path, message }] });
}
