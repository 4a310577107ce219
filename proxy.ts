import type { NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from '#i18n/routing.ts';

const chooseLanguage = createMiddleware(routing);

/** Sends a visitor without a language to the one the browser asks for. */
export function proxy(request: NextRequest): NextResponse {
  return chooseLanguage(request);
}

export const config = {
  matcher:
    '/((?!api|graphql|media|_next|healthz|readyz|.*\\.(?:png|jpg|webp|svg|ico|mp4|mp3|txt|xml|graphql|json|webmanifest)$).*)',
};
