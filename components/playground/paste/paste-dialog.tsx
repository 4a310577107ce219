import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { modelById } from '#catalog/models.ts';
import { button } from '#components/ui/button.ts';
import { Dialog } from '../dialog.tsx';
import { PathMessage } from '../path-message.tsx';
import type { Draft } from '../request/draft.ts';
import { draftOfRequest } from '../request/draft-of-request.ts';
import { readRequestText } from './read-request-text.ts';

interface Props {
  readonly onLoad: (draft: Draft) => void;
  readonly onClose: () => void;
}

/** Fills the form from a curl command, a snippet, a call of fetch or JSON. Nothing in it is run. */
export function PasteDialog({ onLoad, onClose }: Props) {
  const t = useTranslations('playground.paste');
  const [text, setText] = useState('');
  const [withKey, setWithKey] = useState(false);
  const found = readRequestText(text);
  const read = found ? draftOfRequest(found.request) : undefined;
  const fill = () => {
    if (!read?.draft) return;
    onLoad({ ...read.draft, idempotencyKey: withKey ? found?.idempotencyKey : undefined });
    onClose();
  };
  return (
    <Dialog title={t('title')} wide onClose={onClose}>
      <div className="flex flex-col gap-3 px-5 py-4">
        <label className="block text-13 text-ink-2">
          {t('label')}
          <textarea
            rows={12}
            spellCheck={false}
            autoCapitalize="off"
            className="control mt-1.5 resize-y whitespace-pre font-mono text-12"
            placeholder={t('placeholder')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <div role="status" className="min-h-10 text-13">
          {text.trim() !== '' && !found && <p className="text-failed">{t('none')}</p>}
          {read?.draft && <p>{t('found', { model: targetOf(read.draft), count: countOf(read.draft) })}</p>}
          {read?.problems.map(({ path, message }) => (
            <p key={`${path} ${message}`} lang="en" className="text-failed">
              <PathMessage path={path} message={message} />
            </p>
          ))}
        </div>
        {found?.idempotencyKey !== undefined && (
          <label className="flex items-center gap-2 text-13 text-ink-2">
            <input type="checkbox" checked={withKey} onChange={({ target }) => setWithKey(target.checked)} />
            {t('withKey', { key: found.idempotencyKey })}
          </label>
        )}
        <button
          type="button"
          className={`${button('ink')} self-start`}
          disabled={!read?.draft}
          onClick={fill}
        >
          {t('fill')}
        </button>
      </div>
    </Dialog>
  );
}

function targetOf(draft: Draft): string {
  return draft.priority ?? modelById(draft.modelId)?.name ?? draft.modelId;
}

function countOf({ content, options }: Draft): number {
  return Object.keys(content).length + Object.keys(options).length;
}
