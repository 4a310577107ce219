/** Characters as people count them in a limit: code points, so that an emoji of two UTF-16 units is one. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
