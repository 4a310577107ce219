import { useTranslations } from 'next-intl';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { CodeView } from '../code/code-view.tsx';
import { saveBlob } from '../result/save-blob.ts';
import type { Run } from '../runs/run.ts';
import { harOf } from './har.ts';

/** The support bundle: what it is, what is not in it, and all of it to read before it is sent to anybody. */
export function BundlePanel({ run, endpoint }: { run: Run; endpoint: string }) {
  const t = useTranslations('playgroundInspector.bundle');
  const text = JSON.stringify(harOf(run, { endpoint, languages: navigator.languages }), null, 2);
  const name = `doitong-${run.generation?.id ?? run.id}.har`;
  return (
    <>
      <div className="flex flex-col gap-2 px-4 py-3 text-13">
        <p className="text-ink-2">{t('text')}</p>
        <button
          type="button"
          className={`${button('plain', 'small')} self-start`}
          onClick={() => saveBlob(new Blob([text], { type: 'application/json' }), name)}
        >
          <Icon name="download" />
          {t('save')}
        </button>
      </div>
      <div className="border-t border-line">
        <CodeView code={text} language="json" label={t('label')} />
      </div>
    </>
  );
}
