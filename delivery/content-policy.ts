import type { InlineHashes } from './inline-hashes.ts';

/** From where, besides this site, a page may take media. Origins, or schemes such as `https:`. */
export interface MediaSources {
  readonly media: readonly string[];
}

/**
 * The Content-Security-Policy of a page: what is inline is named by its hash, nothing is evaluated, nobody may frame it. A
 * page that is worked with shows what its user points at, which may lie anywhere.
 */
export function contentPolicy(
  { scripts, styles }: InlineHashes,
  showsFiles: boolean,
  { media }: MediaSources,
): string {
  const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`);
  const own = showsFiles ? ["'self'", 'data:', 'blob:', ...media] : ["'self'", 'data:'];
  const shown = showsFiles ? [...new Set([...own, 'https:'])] : own;
  const directives = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...quoted(scripts)],
    'style-src': ["'self'", ...quoted(styles)],
    'img-src': shown,
    'media-src': shown,
    'connect-src': showsFiles ? own : ["'self'"],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
