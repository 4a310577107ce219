import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { messages } from '#components/docs/words.ts';
import { Island } from '#components/island/island.tsx';
import { templates } from '#components/labs/templates.ts';
import { openingScript } from '#components/playground/opening-script.ts';
import { PlaygroundIsland } from '#components/playground/playground-island.tsx';
import { deskMessages, playgroundWords } from '#components/playground/words.ts';
import { pageMetadata } from '#components/shell/page-metadata.ts';

/** The model of a first visit: quick, and with a result that shows at once. */
const firstModelId = 'flux-dev';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('playground');
  return pageMetadata(await getLocale(), '/playground', { title: t('title'), description: t('description') });
}

export default async function PlaygroundPage() {
  const t = await getTranslations('playground');
  const locale = await getLocale();
  const { columns, line, gauge, meanings, faults } = messages[locale].limits.decoder;
  const decoder = { columns, line, gauge, meanings, faults };
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, run before the first paint */}
      <script dangerouslySetInnerHTML={{ __html: openingScript }} />
      <h1 className="sr-only">{t('title')}</h1>
      <Island
        name="playground-island"
        of={PlaygroundIsland}
        props={{
          messages: await deskMessages(),
          words: await playgroundWords(),
          decoder: templates(locale, 'limits.decoder', decoder),
          initialModelId: firstModelId,
        }}
        when="now"
      />
    </>
  );
}
