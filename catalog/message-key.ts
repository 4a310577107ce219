/** The key of an id or a value in the messages, where a dot would separate levels: `flux-pro-1.1` is `flux-pro-1_1`. */
export function messageKey(id: string): string {
  return id.replaceAll('.', '_');
}
