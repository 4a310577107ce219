import pg from 'pg';

/** Statements that the server is asked to remember on each connection. */
const STATEMENTS_MAX = 500;
/** A list of all columns: under a statement that is remembered it may not change, and a newer program may add one. */
const ALL_COLUMNS = /(?<!\()\*/;

const names = new Map<string, string>();

/**
 * A connection on which what is asked in one moment travels in one piece, and on which the server reads and plans a
 * statement with parameters once, however often it runs.
 */
export class QuickClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: it is asked in all the ways in which its parent can be asked.
  override query(asked: any, values?: any, answer?: any): any {
    gather(this.connection.stream);
    const name = typeof asked === 'string' && Array.isArray(values) ? nameOf(asked, values) : undefined;
    return name === undefined
      ? super.query(asked, values, answer)
      : super.query({ name, text: asked, values }, answer);
  }
}

/** Holds back what is written until nothing more of this moment follows. */
function gather(stream: Pick<NodeJS.WriteStream, 'cork' | 'uncork' | 'writableCorked'>): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function nameOf(text: string, values: readonly unknown[]): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (values.length === 0 || names.size >= STATEMENTS_MAX || ALL_COLUMNS.test(text)) return undefined;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
