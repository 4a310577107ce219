import { getTranslations } from 'next-intl/server';

export default async function FrontPage() {
  const t = await getTranslations('front');
  return (
    <div className="page">
      <h1 className="pt-11">{t('headline')}</h1>
    </div>
  );
}
