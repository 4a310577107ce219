import type { Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { lateWhereStacked } from '#components/ui/late.ts';
import { Inline } from './inline.tsx';
import { guessRowHeights } from './row-height.ts';
import { isTooWide } from './too-wide.ts';

/** A framed table that scrolls sideways inside its frame. */
export function TableBlock({ node, label }: { node: Table; label?: string }) {
  const [head, ...rows] = node.children;
  const titles = head?.children ?? [];
  const titleOf = (column: number) => (titles[column] ? textOf(titles[column]) : '');
  const isStacked = isTooWide(node);
  const heights = guessRowHeights(node);
  const figure = (column: number) => (node.align?.[column] === 'right' ? 'figure' : undefined);
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className={isStacked ? 'sheet stacks' : 'sheet'}
    >
      <table>
        <thead>
          <tr>
            {titles.map((cell, column) => (
              <th key={keyOf(cell)} scope="col" className={figure(column)}>
                <Inline nodes={cell.children} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr
              key={row.position?.start.offset}
              className={isStacked ? lateWhereStacked(heights[place] ?? 0) : undefined}
            >
              {row.children.map((cell, column) => (
                <td key={keyOf(cell)} className={figure(column)} data-title={titleOf(column)}>
                  <Inline nodes={cell.children} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function keyOf(cell: TableCell): number | undefined {
  return cell.position?.start.offset;
}
