import type { Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { Inline } from './inline.tsx';
import { isTooWide } from './too-wide.ts';

/** A framed table that scrolls sideways inside its frame. */
export function TableBlock({ node, label }: { node: Table; label?: string }) {
  const [head, ...rows] = node.children;
  const titles = head?.children ?? [];
  const titleOf = (column: number) => (titles[column] ? textOf(titles[column]) : '');
  const figure = (column: number) => (node.align?.[column] === 'right' ? 'figure' : undefined);
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className={isTooWide(node) ? 'sheet stacks' : 'sheet'}
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
          {rows.map((row) => (
            <tr key={row.position?.start.offset}>
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

/** Whether a phone has no room for its columns: there are many, or there are sentences in the third. */
function keyOf(cell: TableCell): number | undefined {
  return cell.position?.start.offset;
}
