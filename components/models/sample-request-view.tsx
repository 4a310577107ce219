import { getLocale, getTranslations } from 'next-intl/server';
import type { Model } from '#catalog/model.ts';
import { madeRequest, sampleImagePrompt } from '#catalog/sample-request.ts';
import { modelWords } from '#components/agents/say.ts';
import { CodeFrame } from '#components/code/code-frame.tsx';
import { playgroundHref } from '#components/playground/request/playground-href.ts';

/** The request that a sample was made from, folded away, and the way to run it again. */
export async function SampleRequestView({ model }: { model: Model }) {
  const t = await getTranslations('modelPage.sample');
  // The samples were made from the English prompts, whatever the language of the page.
  const request = madeRequest(model, modelWords('en', model).prompt);
  const { text = '', image } = request.input;
  const draft = { modelId: model.id, content: { text }, options: request.options ?? {}, webhookUrl: '' };
  return (
    <div className="mt-3">
      <details>
        <summary className="w-max underline decoration-control underline-offset-3">{t('request')}</summary>
        <div className="mt-2">
          <CodeFrame
            title="variables"
            label={t('request')}
            code={JSON.stringify({ input: request }, null, 2)}
            language="json"
          />
          {image && (
            <p lang="en" className="mt-1.5 text-12 text-ink-3">
              <code>input.image</code>: flux-dev, “{sampleImagePrompt(model)}”
            </p>
          )}
        </div>
      </details>
      <p className="mt-2">
        <a href={playgroundHref(await getLocale(), draft)}>{t('open')}</a>
      </p>
    </div>
  );
}
