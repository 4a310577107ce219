import { getLocale, getTranslations } from 'next-intl/server';
import { catalogWords } from '#components/models/catalog-words.ts';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { localize } from '#i18n/path.ts';
import { frontModel } from './front-request.ts';

/** Takes a prompt to the playground. Works without a script. */
export async function PromptSlot() {
  const t = await getTranslations('front.prompt');
  const model = frontModel();
  const prompt = (await catalogWords()).prompt(model);
  return (
    <form
      action={localize(await getLocale(), '/playground')}
      aria-label={t('label')}
      className="rounded border border-control bg-surface"
    >
      <input type="hidden" name="model" value={model.id} />
      <label className="sr-only" htmlFor="front-prompt">
        {t('text')}
      </label>
      <textarea
        id="front-prompt"
        name="text"
        rows={3}
        defaultValue={prompt}
        className="block w-full resize-none rounded-t px-4 py-3.5 text-16 leading-normal"
      />
      <div className="flex items-center justify-between gap-3 border-t border-line py-2.5 pr-2.5 pl-4">
        <span className="font-medium">{model.name}</span>
        <button type="submit" className={button('ink', 'large')}>
          {t('open')}
          <Icon name="arrow" />
        </button>
      </div>
    </form>
  );
}
