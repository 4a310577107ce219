const heredoc = /<<-?\s*(['"]?)(\w+)\1[^\n]*\n([\s\S]*?)\n\s*\2(?=\s|$)/;

/**
 * The words of the first command in a shell text, unquoted, and its here-document if there is one. bash, and PowerShell as
 * far as the two agree; variables are left as they are written.
 */
export function readShell(text: string): { readonly words: readonly string[]; readonly heredoc?: string } {
  const document = heredoc.exec(text);
  const command = document ? text.slice(0, document.index) : text;
  return { words: wordsOf(command), ...(document && { heredoc: document[3] }) };
}

function wordsOf(command: string): string[] {
  const joined = command.replaceAll(/[\\`^]\r?\n/g, ' ');
  const words: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < joined.length; ) {
    const part = partAt(joined, at);
    if (part === null) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
    } else {
      word = (word ?? '') + part.value;
      at = part.end;
    }
  }
  return word === undefined ? words : [...words, word];
}

/** A quoted or plain piece of a word; null at a space. */
function partAt(text: string, at: number): { value: string; end: number } | null {
  const character = text[at] ?? '';
  if (/\s/.test(character)) return null;
  if (text.startsWith("$'", at)) return quoted(text, at + 2, "'", true);
  if (character === "'") return quoted(text, at + 1, "'", false);
  if (character === '"') return quoted(text, at + 1, '"', true);
  if (character === '\\') return { value: text[at + 1] ?? '', end: at + 2 };
  return { value: character, end: at + 1 };
}

function quoted(
  text: string,
  start: number,
  close: string,
  escaped: boolean,
): { value: string; end: number } {
  let value = '';
  let at = start;
  while (at < text.length && text[at] !== close) {
    const isEscape = escaped && text[at] === '\\' && /["\\$`']/.test(text[at + 1] ?? '');
    value += isEscape ? text[at + 1] : text[at];
    at += isEscape ? 2 : 1;
  }
  return { value, end: at + 1 };
}
