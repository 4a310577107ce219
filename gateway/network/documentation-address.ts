const NAMES = ['example.com', 'example.org', 'example.net', 'example'];

/** Whether an https address is on a host that RFC 2606 reserves for documentation, where no file can ever be. */
export function isDocumentationAddress(value: string): boolean {
  const url = URL.parse(value);
  if (url?.protocol !== 'https:') return false;
  return NAMES.some((name) => url.hostname === name || url.hostname.endsWith(`.${name}`));
}
