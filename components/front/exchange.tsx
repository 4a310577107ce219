import { getTranslations } from 'next-intl/server';
import { Code } from '#components/code/code.tsx';
import { shownSnippets } from '#components/code/shown-snippet.ts';
import { SnippetTabs } from '#components/code/snippet-tabs.tsx';
import { catalogWords } from '#components/models/catalog-words.ts';
import { snippetShells } from '#contract/snippets/snippet.ts';
import { frontExchange, frontModel } from './front-request.ts';

/** The request behind the picture in five languages, and the answer that comes at once, in one frame. */
export async function Exchange() {
  const t = await getTranslations('front.exchange');
  const { request, answer, limitHeaders } = frontExchange((await catalogWords()).prompt(frontModel()));
  const snippets = shownSnippets(request, { shells: snippetShells });
  return (
    <div className="exchange mt-6 grid overflow-hidden rounded border border-line-2 bg-code md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <SnippetTabs bare name="request" snippets={snippets} />
      <div className="flex min-w-0 flex-col border-t border-line md:border-t-0 md:border-l">
        <div className="flex min-h-10.5 items-center justify-between border-b border-line px-4 text-13 font-medium">
          {t('answer')}
          <span className="font-mono text-12 text-completed">HTTP 200</span>
        </div>
        <Code code={answer} language="json" label={t('answer')} />
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 sm:grid-cols-[auto_auto_1fr] px-4 pb-3 font-mono text-12 leading-[1.62] text-code-dim">
          {limitHeaders.map(([name, value]) => (
            <div key={name} className="col-span-full grid grid-cols-subgrid">
              <dt>{name}:</dt>
              <dd className="text-ink">{value}</dd>
              <dd className="font-sans max-sm:col-span-full max-sm:mb-1">
                {name.endsWith('Reset') ? t('seconds') : name.endsWith('Limit') ? t('limit') : t('remaining')}
              </dd>
            </div>
          ))}
        </dl>
        <p className="mt-auto border-t border-line px-4 py-2 text-12 text-ink-3">{t('then')}</p>
      </div>
    </div>
  );
}
