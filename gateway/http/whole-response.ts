/** An answer that still knows its text, so that nobody has to read it from a stream. */
export class WholeResponse extends Response {
  /** Null where the answer has no body or comes piece by piece. */
  readonly whole: string | null;
  constructor(body?: BodyInit | null, init?: ResponseInit) {
    super(body, init);
    this.whole = typeof body === 'string' ? body : null;
  }
}
