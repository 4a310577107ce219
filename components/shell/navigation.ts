/** The pages of the header, in order. `key` is the word in `shell.nav`. */
export const navigation = [
  { key: 'models', path: '/models' },
  { key: 'playground', path: '/playground' },
  { key: 'docs', path: '/docs' },
  { key: 'reference', path: '/reference' },
  { key: 'pricing', path: '/pricing' },
  { key: 'limits', path: '/limits' },
  { key: 'errors', path: '/errors' },
] as const;
