/**
 * A verbatim string of PowerShell. Everything that it takes for a single quote is doubled: the ASCII one and the four
 * typographic ones, as the language specification has it.
 */
export function quotePowershell(text: string): string {
  return `'${text.replaceAll(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`;
}
