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

function isOwn(origin: string, request: Request, publicOrigin: string): boolean {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return origin === publicOrigin || origin === `http://${host}` || origin === `https://${host}`;
}
