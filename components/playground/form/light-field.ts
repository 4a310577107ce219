/** Id of the frame around a field. */
export const frameId = (path: string) => `frame-${path}`;

/** Marks the field that causes a line of the price, or takes the mark away; the line is the one that knows. */
export function lightField(path: string, lit: boolean): void {
  document.getElementById(frameId(path))?.toggleAttribute('data-lit', lit);
}
