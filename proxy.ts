import { NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { models } from '#catalog/models.ts';
import { hasTwin, wantedTwin } from '#components/agents/twin-address.ts';
import { guideSlugs } from '#components/docs/guide-slugs.ts';
import { movedTo } from '#components/shell/moved.ts';
import { samePage } from '#components/shell/nearest-pages.ts';
import { wantedHeader } from '#components/shell/wanted-header.ts';
import { errorCodes } from '#contract/errors.ts';
import { localize } from '#i18n/path.ts';
import { routing } from '#i18n/routing.ts';

const chooseLanguage = createMiddleware(routing);

const languages = new Set<string>(routing.locales);
const slugs: Readonly<Record<string, ReadonlySet<string>>> = {
  models: new Set(models.map(({ id }) => id)),
  errors: new Set<string>(errorCodes),
  docs: new Set(guideSlugs('en')),
};

/** An address that no route matches. */
const nowhere = '/en/_/_/_/_';

/**
 * Sends a visitor without a language to the one the browser asks for, one with an address of old to the page of today,
 * and who wants Markdown to the page's twin. An unknown model, code or guide goes to an address that no route matches: a
 * page that finds out for itself would answer 404 with an empty body.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const twin = wantedTwin(pathname, request.headers.get('accept'));
  if (twin !== undefined) return NextResponse.rewrite(addressOf(request, `/md${twin}`));
  const asked = new NextRequest(request, { headers: withWanted(request.headers, pathname) });
  const response = chooseLanguage(asked);
  const moved = movedAddress(response.headers.get('location') ?? request.url);
  if (moved !== undefined) return NextResponse.redirect(new URL(moved, request.url), 308);
  if (isUnknown(pathname)) {
    return NextResponse.rewrite(addressOf(request, nowhere), { request: { headers: asked.headers } });
  }
  if (hasTwin(pathname)) {
    response.headers.append('Link', `<${pathname}.md>; rel="alternate"; type="text/markdown"`);
    response.headers.append('Vary', 'Accept');
  }
  return response;
}

/** What was asked for reaches the page that says it does not exist, also when it comes by here a second time. */
function withWanted(given: Headers, pathname: string): Headers {
  const headers = new Headers(given);
  if (pathname !== nowhere) headers.set(wantedHeader, pathname);
  return headers;
}

/** Where an address with its language has moved, query kept: a page of old, or one that is written otherwise. */
function movedAddress(address: string): string | undefined {
  const { pathname, search } = new URL(address);
  const [, language = '', ...rest] = pathname.split('/');
  const locale = routing.locales.find((each) => each === language);
  const wanted = `/${rest.join('/')}`;
  const page = locale && (movedTo(wanted) ?? samePage(wanted));
  return page && `${localize(locale, page)}${search}`;
}

/** An address of this server as the server itself knows it; any other would be asked for over the network. */
function addressOf(request: NextRequest, pathname: string): URL {
  const address = request.nextUrl.clone();
  address.pathname = pathname;
  return address;
}

function isUnknown(pathname: string): boolean {
  const [, language = '', section = '', slug, ...rest] = pathname.split('/');
  const known = slugs[section];
  if (!languages.has(language) || known === undefined || slug === undefined) return false;
  return !known.has(slug) || rest.length > 0;
}

export const config = {
  matcher:
    '/((?!api/|md/|graphql|media/|inbox/|mcp$|_next/|healthz|readyz|samples/|.*\\.(?:png|jpg|webp|webm|svg|ico|mp4|mp3|txt|xml|graphql|json|webmanifest)$).*)',
};
