import type { Code, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Row } from './rows.ts';

/** Pixels on a screen of 360, and characters of a line there. */
const line = { height: 26, characters: 42 };
const cellLine = { height: 22, characters: 38 };
const gap = 16;
const codeLineHeight = 21;
/** The bars above and below a piece of code. */
const codeFrame = 130;
/** Longer code scrolls in its frame: 36rem. */
const codeHeightMax = 576;

/** Pixels that a row takes on a phone, guessed from its text: rather more than it takes than less. */
export function guessHeight({ text, code }: Row): number {
  const [first] = code;
  return text.reduce((sum, node) => sum + gap + heightOf(node), gap * 2) + (first ? heightOfCode(first) : 0);
}

function heightOf(node: RootContent): number {
  if (node.type === 'heading') return 60;
  if (node.type === 'table') return heightOfTable(node);
  const items = node.type === 'list' ? node.children : [node];
  return items.reduce((sum, item) => sum + 8 + lines(textOf(item), line.characters) * line.height, 0);
}

/** Its head, and rows that stack their cells: the first two beside each other, the others below. */
function heightOfTable({ children: [, ...rows] }: Table): number {
  return rows.reduce((sum, { children }) => {
    const [first = 0, second = 0, ...others] = children.map((cell) =>
      lines(textOf(cell), cellLine.characters),
    );
    const count = others.reduce((all, each) => all + each, Math.max(first, second));
    return sum + 24 + children.length * 4 + count * cellLine.height;
  }, 44);
}

function heightOfCode({ value }: Code): number {
  return codeFrame + Math.min(codeHeightMax, value.split('\n').length * codeLineHeight);
}

function lines(text: string, characters: number): number {
  return Math.max(1, Math.ceil(text.length / characters));
}
