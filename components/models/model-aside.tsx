import { getTranslations } from 'next-intl/server';
import { checkRequest } from '#catalog/check-request.ts';
import type { Model } from '#catalog/model.ts';
import { quoteModel } from '#catalog/quote.ts';
import { sampleRequest } from '#catalog/sample-request.ts';
import { shownSnippets } from '#components/code/shown-snippet.ts';
import { SnippetTabs } from '#components/code/snippet-tabs.tsx';
import { Invoice } from '#components/pricing/invoice.tsx';
import { priceWords } from '#components/pricing/price-words.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { lateOnPhone } from '#components/ui/late.ts';
import { Link } from '#components/ui/link.tsx';
import { snippetShells, snippetStyles } from '#contract/snippets/snippet.ts';
import { catalogWords } from './catalog-words.ts';

/** The sample request of a model in five languages, what it costs line by line, and the way to the playground. */
export async function ModelAside({ model }: { model: Model }) {
  const t = await getTranslations('model.aside');
  const sections = await getTranslations('model.sections');
  const request = sampleRequest(model, (await catalogWords()).prompt(model));
  const quote = quoteModel(model, request, checkRequest(model, request).options);
  const snippets = shownSnippets(request, { styles: snippetStyles, shells: snippetShells });
  return (
    <aside
      id="code"
      aria-label={t('label')}
      className={`min-w-0 scroll-mt-16 lg:sticky lg:top-14 ${lateOnPhone(1_600)}`}
    >
      <h2 className="sr-only">{sections('code')}</h2>
      <SnippetTabs
        name="language"
        snippets={snippets}
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
