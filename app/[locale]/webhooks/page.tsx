import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { benchNotes } from '#components/agents/bench-markdown.ts';
import { Island } from '#components/island/island.tsx';
import { parseMarkdown } from '#components/prose/parse-markdown.ts';
import { Prose } from '#components/prose/prose.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { PageHead } from '#components/ui/page-head.tsx';
import { BenchIsland } from '#components/webhook-bench/bench-island.tsx';
import { benchRun } from '#components/webhook-bench/bench-run.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('webhookBench');
  return pageMetadata(await getLocale(), '/webhooks', { title: t('title'), description: t('description') });
}

export default async function WebhooksPage() {
  const t = await getTranslations('webhookBench');
  const prompt = await getTranslations('catalog.models.flux-dev');
  const locale = await getLocale();
  const { webhookBench, keys, errors } = await getMessages();
  const { api: _, ...bench } = webhookBench;
  return (
    <div className="page">
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <noscript>
        <p className="mb-4 border-l-2 border-ink bg-sunken px-4 py-3">{t('noScript')}</p>
      </noscript>
      <div className="needs-script">
        <Island
          name="bench-island"
          of={BenchIsland}
          props={{
            messages: { webhookBench: bench, keys: { failure: keys.failure, keep: keys.keep }, errors },
            locale,
            run: benchRun(prompt('prompt')),
          }}
          when="now"
        />
      </div>
      <div className="mt-16 md:mt-22">
        <Prose tree={parseMarkdown(benchNotes(locale))} />
      </div>
    </div>
  );
}
