/** A text with its placeholders, `{count}`, filled in. For finished words that the browser puts a figure into. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
