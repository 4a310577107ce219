import { endpointTiming } from '#components/code/public-endpoint.ts';

/** Headers of every answer. `isSecure` says that the site is reached over https, and asks browsers to stay there. */
export function securityHeaders(isSecure: boolean): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}

/**
 * Headers that say something of documents only. `apiUrl` is the API elsewhere that the portal stands before: scripts of a
 * page can read `Server-Timing`, and so know it without asking.
 */
export function documentHeaders(apiUrl?: string): Readonly<Record<string, string>> {
  return {
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    ...(apiUrl === undefined ? {} : { 'Server-Timing': `${endpointTiming};desc="${apiUrl}"` }),
  };
}
