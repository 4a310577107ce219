import type { LocalPath } from '#i18n/path.ts';

/** The pages that are worked with rather than read, without their language. */
export const applications = [
  '/playground',
  '/keys',
  '/webhooks',
  '/status',
] as const satisfies readonly LocalPath[];

/** Whether an address with its language, `/pt/keys`, is one of them. */
export function isApplication(pathname: string): boolean {
  return applications.some((path) => pathname.replace(/^\/[^/]+/, '') === path);
}

/** Whether a page shows files of its visitor, which may lie anywhere: the applications, and the front page, which runs too. */
export function showsFiles(pathname: string): boolean {
  return isApplication(pathname) || !pathname.includes('/', 1);
}
