import type { Locale } from '#i18n/routing.ts';

interface BrokenWords {
  readonly title: string;
  readonly text: string;
  readonly retry: string;
  readonly home: string;
  readonly status: string;
  readonly reference: string;
}

/** The words of a page that broke. They stand here because then nothing can be asked of the server any more. */
export const brokenWords: Readonly<Record<Locale, BrokenWords>> = {
  en: {
    title: 'This page broke',
    text: 'The fault is ours. Nothing was charged because of it, and generations that run go on: find them in the history of the playground.',
    retry: 'Try again',
    home: 'Front page',
    status: 'Status',
    reference: 'Reference for support:',
  },
  pt: {
    title: 'Esta página quebrou',
    text: 'A falha é nossa. Nada foi cobrado por causa dela, e as gerações em andamento continuam: estão no histórico do playground.',
    retry: 'Tentar de novo',
    home: 'Página inicial',
    status: 'Status',
    reference: 'Referência para o suporte:',
  },
};
