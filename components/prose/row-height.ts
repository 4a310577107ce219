import type { Code, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Row } from './rows.ts';
import { isTooWide } from './too-wide.ts';

/** Pixels on a screen of 360, and characters of a line there. */
const line = { height: 26, characters: 42 };
/** A cell of up to `short` characters is a name, and takes what it needs. */
const cellLine = { height: 22, characters: 38, short: 12 };
/** Above, below and between the rows of a table. */
const rowFrame = 24;
const gap = 16;
const codeLineHeight = 21;
/** The bars above and below a piece of code, and where longer code scrolls in its frame. */
const codeFrame = 130;
const codeHeightMax = 576;
/** Where there is room for long lines, a row holds this much of what it does on a phone. Code is as high there. */
const wideShare = 0.7;

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

function heightOfTable(table: Table): number {
  return guessRowHeights(table).reduce((sum, height) => sum + rowFrame + height, 44);
}

/** Pixels that what is in each row of a table takes on a phone, without its head: rather more than it takes than less. */
export function guessRowHeights(table: Table): readonly number[] {
  const [head, ...rows] = table.children.map(({ children }) => children.map((cell) => textOf(cell)));
  const count = isTooWide(table) ? stackedLines : linesBeside(rows);
  return rows.map((cells) => cells.length * 4 + count(cells, head) * cellLine.height);
}

/** Each cell below the other, after the title of its column. */
function stackedLines(cells: readonly string[], titles: readonly string[] = []): number {
  return cells.reduce(
    (sum, cell, column) => sum + lines(`${titles[column]}: ${cell}`, cellLine.characters),
    0,
  );
}

/** Cells beside each other: the columns that are read share what those with short names leave. */
function linesBeside(rows: readonly (readonly string[])[]): (cells: readonly string[]) => number {
  const [first = []] = rows;
  const longest = first.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const short = longest.filter((length) => length <= cellLine.short);
  const left = cellLine.characters - short.reduce((sum, length) => sum + length, 0);
  const share = Math.max(cellLine.short, left / Math.max(1, longest.length - short.length));
  return (cells) => Math.max(...cells.map((cell) => lines(cell, share)));
}

function heightOfCode({ value }: Code): number {
  return (codeFrame + Math.min(codeHeightMax, value.split('\n').length * codeLineHeight)) / wideShare;
}

function lines(text: string, characters: number): number {
  return Math.max(1, Math.ceil(text.length / characters));
}
