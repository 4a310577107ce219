import type {
  BlockContent,
  Code,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { HeadingEntry } from './headings.ts';
import { Inline } from './inline.tsx';
import { PictureBlock } from './picture-block.tsx';
import { TableBlock } from './table-block.tsx';

/** What the blocks of a document are called. */
export interface Names {
  readonly headings: ReadonlyMap<Heading, HeadingEntry>;
  readonly labels: ReadonlyMap<Code | Table, string>;
}

/** A block of a document. Throws for what the guides do not use. */
export function Block({ node, names }: { node: RootContent; names?: Names }) {
  switch (node.type) {
    case 'heading':
      return <AnchoredHeading node={node} entry={names?.headings.get(node)} />;
    case 'paragraph':
      return <ParagraphBlock node={node} />;
    case 'list':
      return <ListBlock node={node} />;
    case 'table':
      return <TableBlock node={node} label={names?.labels.get(node)} />;
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

/** A paragraph that is nothing but a picture is set as one. */
function ParagraphBlock({ node }: { node: Paragraph }) {
  const [only, ...rest] = node.children;
  if (only?.type === 'image' && rest.length === 0) return <PictureBlock node={only} />;
  return (
    <p>
      <Inline nodes={node.children} />
    </p>
  );
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

/** An item of one paragraph is set without the space of paragraphs, and names that lead somewhere beside each other. */
function ListBlock({ node }: { node: List }) {
  const Tag = node.ordered ? 'ol' : 'ul';
  return (
    <Tag className={node.children.every(isLinkedName) ? 'names' : undefined}>
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

function isLinkedName({ children: [block, ...others] }: ListItem): boolean {
  if (block?.type !== 'paragraph' || others.length > 0) return false;
  const [link, ...more] = block.children;
  return (
    more.length === 0 && link?.type === 'link' && link.children.every(({ type }) => type === 'inlineCode')
  );
}
