/** The pages of the header, in order. `key` is the word in `shell.nav`; a `wide` header is where the last ones fit. */
export const navigation = [
  { key: 'models', path: '/models', wide: false },
  { key: 'playground', path: '/playground', wide: false },
  { key: 'docs', path: '/docs', wide: false },
  { key: 'reference', path: '/reference', wide: false },
  { key: 'pricing', path: '/pricing', wide: false },
  { key: 'limits', path: '/limits', wide: false },
  { key: 'errors', path: '/errors', wide: false },
  { key: 'status', path: '/status', wide: true },
] as const;

/** Pages that the header has no room for: the footer and the menu of a phone have them too. */
export const besides = [
  { key: 'webhooks', path: '/webhooks' },
  { key: 'keys', path: '/keys' },
] as const;
