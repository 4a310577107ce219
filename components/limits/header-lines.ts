/** A line of what was pasted, split where a header is split. */
export type HeaderLine =
  | { readonly kind: 'status'; readonly line: number; readonly status: number }
  | { readonly kind: 'header'; readonly line: number; readonly name: string; readonly value: string }
  | { readonly kind: 'wrong'; readonly line: number; readonly text: string };

/**
 * Reads response headers as people copy them: from a browser, from `curl -i` or `curl -v`, or printed as an object. Empty
 * lines and remarks of curl are left out; lines count from 1.
 */
export function readHeaderLines(text: string): readonly HeaderLine[] {
  return text.split(/\r?\n/).flatMap((written, index): HeaderLine[] => {
    const line = index + 1;
    const bare = written.replace(/^[<>] ?/, '').trim();
    if (bare === '' || bare.startsWith('* ') || /^[{}],?$/.test(bare)) return [];
    const status = /^HTTP(?:\/[\d.]+)? (\d{3})\b/.exec(bare)?.[1];
    if (status !== undefined) return [{ kind: 'status', line, status: Number(status) }];
    const [, name, value] = /^["']?([\w!#$%&'*+.^`|~-]+?)["']?\s*:\s*(.*)$/.exec(bare) ?? [];
    if (name === undefined || value === undefined) return [{ kind: 'wrong', line, text: bare }];
    return [{ kind: 'header', line, name, value: unquoted(value) }];
  });
}

/** The value of a printed object: `'10',` is 10. */
function unquoted(value: string): string {
  const [, , inside] = /^(['"])(.*)\1,?$/.exec(value) ?? [];
  return inside?.replaceAll('\\"', '"') ?? value;
}
