import { getTranslations } from 'next-intl/server';
import { checkRequest } from '#catalog/check-request.ts';
import type { Model } from '#catalog/model.ts';
import { quoteModel } from '#catalog/quote.ts';
import { sampleRequest } from '#catalog/sample-request.ts';
import { CodeTabs } from '#components/code/code-tabs.tsx';
import { placeholderOrigin } from '#components/code/placeholder-origin.ts';
import { Invoice } from '#components/pricing/invoice.tsx';
import { priceWords } from '#components/pricing/price-words.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { snippets } from '#contract/snippets/snippets.ts';
import { catalogWords } from './catalog-words.ts';

/** The sample request of a model in five languages, what it costs line by line, and the way to the playground. */
export async function ModelAside({ model }: { model: Model }) {
  const t = await getTranslations('model.aside');
  const shell = await getTranslations('shell');
  const request = sampleRequest(model, (await catalogWords()).prompt(model));
  const quote = quoteModel(model, request, checkRequest(model, request).options);
  const tabs = snippets(request, { endpoint: `${placeholderOrigin}/graphql` }).map(
    ({ id, label, language, code }) => ({
      id,
      title: label,
      language,
      code,
    }),
  );
  return (
    <aside id="code" aria-label={t('label')} className="min-w-0 scroll-mt-16 lg:sticky lg:top-14">
      <CodeTabs
        name="language"
        tabs={tabs}
        words={{ legend: t('language'), copy: shell('copy'), copied: shell('copied') }}
        footer={
          <div className="border-t border-line-2 bg-surface px-4 pt-3 pb-4">
            <Invoice quote={quote} total={t('total')} words={await priceWords()} />
            <Link
              href={`/playground?model=${model.id}`}
              prefetch={false}
              className={`${button('ink', 'large')} mt-3 w-full`}
            >
              {t('open')}
              <Icon name="arrow" />
            </Link>
          </div>
        }
      />
    </aside>
  );
}
