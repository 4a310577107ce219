import type { Locale } from '#i18n/routing.ts';
import type messages from './messages/en.json';

declare global {
  interface Document {
    /** Whether the browser prepares the page before anybody sees it. Where browsers do not: undefined. */
    readonly prerendering?: boolean;
  }
}

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
