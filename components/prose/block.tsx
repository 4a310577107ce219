import type { BlockContent, DefinitionContent, Heading, List, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { HeadingEntry } from './headings.ts';
import { Inline } from './inline.tsx';

type Headings = ReadonlyMap<Heading, HeadingEntry>;

/** A block of a document. Throws for what the guides do not use. */
export function Block({ node, headings }: { node: RootContent; headings?: Headings }) {
  switch (node.type) {
    case 'heading':
      return <AnchoredHeading node={node} entry={headings?.get(node)} />;
    case 'paragraph':
      return (
        <p>
          <Inline nodes={node.children} />
        </p>
      );
    case 'list':
      return <ListBlock node={node} />;
    case 'table':
      return <TableBlock node={node} />;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks nodes={node.children} />
        </blockquote>
      );
    default:
      throw new Error(`Line ${node.position?.start.line}: a ${node.type} has no look here.`);
  }
}

function Blocks({ nodes }: { nodes: readonly (BlockContent | DefinitionContent)[] }) {
  return nodes.map((node) => <Block key={node.position?.start.offset} node={node} />);
}

function AnchoredHeading({ node, entry }: { node: Heading; entry: HeadingEntry | undefined }) {
  if (!entry) throw new Error(`"${textOf(node)}" is a heading inside another block.`);
  const Tag = `h${node.depth}` as const;
  return (
    <Tag id={entry.id}>
      <a href={`#${entry.id}`}>
        <Inline nodes={node.children} />
      </a>
    </Tag>
  );
}

/** An item of one paragraph is set without the space of paragraphs. */
function ListBlock({ node }: { node: List }) {
  const Tag = node.ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {node.children.map((item) => {
        const [only, ...rest] = item.children;
        const short = only?.type === 'paragraph' && rest.length === 0;
        return (
          <li key={item.position?.start.offset}>
            {short ? <Inline nodes={only.children} /> : <Blocks nodes={item.children} />}
          </li>
        );
      })}
    </Tag>
  );
}

function TableBlock({ node }: { node: Table }) {
  const [head, ...rows] = node.children;
  const titles = head?.children ?? [];
  const figure = (column: number) => (node.align?.[column] === 'right' ? 'figure' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="sheet" tabIndex={0} aria-label={titles.map(textOf).filter(Boolean).join(', ')}>
      <table>
        <thead>
          <tr>
            {titles.map((cell, column) => (
              <th key={cell.position?.start.offset} scope="col" className={figure(column)}>
                <Inline nodes={cell.children} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.position?.start.offset}>
              {row.children.map((cell, column) => (
                <td key={cell.position?.start.offset} className={figure(column)}>
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
