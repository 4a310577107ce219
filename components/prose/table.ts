interface Column {
  readonly title: string;
  /** Figures stand at the right. */
  readonly figure?: boolean;
}

/** A Markdown table. Cells are Markdown of one line; bars in them are escaped. */
export function table(columns: readonly (string | Column)[], rows: readonly (readonly string[])[]): string {
  const heads = columns.map((column) => (typeof column === 'string' ? { title: column } : column));
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = heads.map(({ figure }) => (figure ? '---:' : '---'));
  return [line(heads.map(({ title }) => title)), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}

/** A text as inline code. */
export function code(text: string): string {
  return `\`${text}\``;
}
