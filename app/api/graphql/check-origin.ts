import { isIP } from 'node:net';
import { PortalError } from './portal-error.ts';

/**
 * Refuses what another site's page sent. A browser says so in Sec-Fetch-Site and Origin, neither of which a page can
 * set; a program that sends neither has no cookie to abuse.
 */
export function checkOrigin(request: Request, publicOrigin: string): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const foreignSite = site !== null && site !== 'same-origin';
  if (foreignSite || (origin !== null && !isOwn(origin, request, publicOrigin))) {
    throw new PortalError({
      code: 'FORBIDDEN',
      message: 'This address answers the pages of this site only. From elsewhere, use /graphql with a key.',
    });
  }
}

/**
 * The public address, or the one the request came to where no one else can own it: an address in numbers or this
 * machine's name. Another name could have been led to this machine for the length of an attack.
 */
function isOwn(origin: string, request: Request, publicOrigin: string): boolean {
  if (origin === publicOrigin) return true;
  const host = request.headers.get('host') ?? new URL(request.url).host;
  const given = URL.parse(origin);
  if (given === null || given.host !== host) return false;
  return given.hostname === 'localhost' || isIP(given.hostname.replace(/^\[|\]$/g, '')) !== 0;
}
