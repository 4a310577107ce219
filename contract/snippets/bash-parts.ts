/** Quotes a text for bash so that nothing in it is expanded. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** A function of bash that finds the text of a field in JSON; `source` is where sed reads it from. */
export function fieldFunction(source: string): string {
  return `field() {
  sed -n "s/.*\\"$1\\" *: *\\"\\([^\\"]*\\)\\".*/\\1/p" ${source}
}
`;
}

/** Said where nothing is polled: a shell is no place to receive a webhook. */
export const webhookNote = `
# The end comes as a signed POST to webhookUrl. JavaScript, Apollo
# and Python show a receiver.
`;
