import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, Suspense, useState } from 'react';
import { lazyPart } from '#components/island/lazy-part.ts';
import { isPending } from '../runs/run.ts';
import type { useDesk } from '../use-desk.ts';
import { FormFields } from './form-fields.tsx';
import { FormHead, type FormMode } from './form-head.tsx';
import { jsonEditorId } from './json-editor-id.ts';
import { RequestExtras } from './request-extras.tsx';

const AutomaticPanel = lazyPart(() =>
  import('./automatic-panel.tsx').then((module) => module.AutomaticPanel),
);
const ChangeNotice = lazyPart(() => import('./change-notice.tsx').then((module) => module.ChangeNotice));
const JsonEditor = lazyPart(() => import('./json-editor.tsx').then((module) => module.JsonEditor));

export const requestFormId = 'request';

interface Props {
  readonly desk: ReturnType<typeof useDesk>;
  /** False until the browser has taken over: the fields then wait. */
  readonly ready: boolean;
  readonly onRun: () => void;
  /** Under the fields: the invoice with its button. */
  readonly children: ReactNode;
}

/** The request as a form, made from the model's inputs and options, or as JSON. */
export function RequestForm({ desk, ready, onRun, children }: Props) {
  'use memo';
  const t = useTranslations('playground.form');
  const [mode, setMode] = useState<FormMode>('form');
  const { context, notice, draft } = desk;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const unread = event.currentTarget.querySelector<HTMLElement>(`#${jsonEditorId}:invalid`);
    if (unread) unread.focus();
    else onRun();
  };
  return (
    <form
      id={requestFormId}
      aria-label={t('label')}
      noValidate
      onSubmit={submit}
      className="flex flex-1 flex-col"
    >
      <fieldset disabled={!ready} className="contents">
        <div className="flex flex-1 flex-col gap-3 px-5 py-4 max-[700px]:px-4">
          <FormHead context={context} mode={mode} onMode={setMode} />
          <Suspense>
            {notice && (
              <ChangeNotice notice={notice} words={context.words} onUndo={() => desk.load(notice.before)} />
            )}
          </Suspense>
          <Suspense>{draft.priority && <AutomaticPanel context={context} price={desk.price} />}</Suspense>
          {mode === 'form' ? (
            <>
              <FormFields context={context} />
              <RequestExtras context={context} inbox={desk.inbox} />
            </>
          ) : (
            <Suspense>
              <JsonEditor context={context} />
            </Suspense>
          )}
        </div>
        <div className="sticky bottom-0 z-1 max-[700px]:static">
          <AtOnce desk={desk} />
          {children}
        </div>
      </fieldset>
    </form>
  );
}

/** How many generations run, where the plan has a limit that this run would pass. */
function AtOnce({ desk: { account, runs } }: Pick<Props, 'desk'>) {
  const t = useTranslations('playground.form');
  const max = account?.limits.concurrent ?? null;
  const running = runs.filter(isPending).length;
  if (max === null || running < max) return null;
  return (
    <p role="status" className="border-t border-line-2 bg-surface px-5 pt-2 text-12 text-ink-2">
      {t('concurrent', { running, max })}
    </p>
  );
}
