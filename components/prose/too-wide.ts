import type { Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** From how many characters on a cell is read rather than scanned. */
const sentenceLength = 48;

/** Whether a phone shows the cells of a row below each other. */
export function isTooWide({ children: [head, ...rows] }: Table): boolean {
  const columns = head?.children.length ?? 0;
  const isLong = (cell: TableCell | undefined) => cell !== undefined && textOf(cell).length > sentenceLength;
  return columns > 3 || (columns === 3 && rows.some(({ children }) => isLong(children[2])));
}
