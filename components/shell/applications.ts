import type { LocalPath } from '#i18n/path.ts';

/** The pages that are worked with rather than read, without their language. They alone keep the framework in the browser. */
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
