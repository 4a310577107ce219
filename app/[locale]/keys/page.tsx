import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { plans } from '#catalog/plans.ts';
import { Island } from '#components/island/island.tsx';
import { KeysIsland } from '#components/keys/keys-island.tsx';
import { catalogWords } from '#components/models/catalog-words.ts';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keys');
  return pageMetadata(await getLocale(), '/keys', { title: t('title'), description: t('description') });
}

export default async function KeysPage() {
  const t = await getTranslations('keys');
  const { keys, errors } = await getMessages();
  const words = await catalogWords();
  const planNames = Object.fromEntries(plans.map(({ id }) => [id, words.plan(id).name]));
  return (
    <div className="page">
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <noscript>
        <p className="mb-4 border-l-2 border-ink bg-sunken px-4 py-3">
          {t.rich('noScript', { guide: (text) => <Link href="/docs/authentication">{text}</Link> })}
        </p>
      </noscript>
      <div className="needs-script">
        <Island
          name="keys-island"
          of={KeysIsland}
          props={{ messages: { keys, errors }, locale: await getLocale(), planNames }}
          when="now"
        />
      </div>
    </div>
  );
}
