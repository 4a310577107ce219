import type { Link as LinkNode, PhrasingContent } from 'mdast';
import { withAddresses } from '#components/code/with-addresses.tsx';
import { Link } from '#components/ui/link.tsx';
import { isPage } from './page-link.ts';

/** The words of a paragraph, a cell or a heading. */
export function Inline({ nodes }: { nodes: readonly PhrasingContent[] }) {
  return nodes.map((node) => <Phrase key={node.position?.start.offset} node={node} />);
}

function Phrase({ node }: { node: PhrasingContent }) {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return <code>{withAddresses(node.value)}</code>;
    case 'strong':
      return (
        <strong>
          <Inline nodes={node.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inline nodes={node.children} />
        </em>
      );
    case 'link':
      return <Anchor node={node} />;
    default:
      throw new Error(`Line ${node.position?.start.line}: a ${node.type} has no look here.`);
  }
}

/** A path of the site leads to the page in the reader's language; a file of the site has none. */
function Anchor({ node }: { node: LinkNode }) {
  const words = <Inline nodes={node.children} />;
  return isPage(node.url) ? (
    <Link href={node.url} prefetch={false}>
      {words}
    </Link>
  ) : (
    <a href={node.url}>{words}</a>
  );
}
