import { messages } from '#components/docs/words.ts';
import type { Locale } from '#i18n/routing.ts';

/** A file for programs: where it is, and what it holds. */
export interface ProgramFile {
  readonly address: `/${string}`;
  readonly note: string;
}

/** The files for programs, the index for language models left out, which lists them. */
export function programFiles(locale: Locale): readonly ProgramFile[] {
  const words = messages[locale].agents;
  return [
    { address: '/schema.graphql', note: words.schema },
    { address: '/introspection.json', note: words.introspection },
    { address: '/models.json', note: words.models },
    { address: '/errors.json', note: words.errors },
    { address: '/status.json', note: words.status },
    { address: `/${locale}/llms-full.txt`, note: words.full },
  ];
}
