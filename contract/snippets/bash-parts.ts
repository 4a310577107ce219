/** Quotes a text for bash so that nothing in it is expanded. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The command that finds the text of a field in JSON on its input. */
export function fieldOf(name: string): string {
  return `sed -n 's/.*"${name}" *: *"\\([^"]*\\)".*/\\1/p'`;
}

/** Said where nothing is polled: a shell is no place to receive a webhook. */
export const webhookNote = `
# The end comes as a signed POST to webhookUrl. JavaScript, Apollo
# and Python show a receiver.
`;
