/**
 * A text with its `{name}` slots filled. For words that a server component hands to the browser, where no message library
 * runs; a slot without a value stays as it is.
 */
export function fillText(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}
