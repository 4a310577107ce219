import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#contract/errors.ts';
import { shortened } from '../code/tokens.ts';
import { PathMessage } from '../path-message.tsx';
import { draftOfJson, jsonOfDraft } from '../request/json-text.ts';
import type { FieldContext } from './field-context.ts';
import { jsonEditorId } from './json-editor-id.ts';
import { problemText } from './problem-text.ts';

/** The request as JSON. What is typed fills the form as soon as it can be read; what is chosen in the form is written here. */
export function JsonEditor({ context }: { context: FieldContext }) {
  const t = useTranslations('playground');
  const { draft, dispatch, problems } = context;
  const written = jsonOfDraft(draft);
  const [text, setText] = useState(written);
  useEffect(() => {
    setText((typed) => {
      const read = draftOfJson(typed, draft).draft;
      return read && jsonOfDraft(read) === written ? typed : written;
    });
  }, [written, draft]);
  const change = (typed: string) => {
    setText(typed);
    const read = draftOfJson(typed, draft).draft;
    if (read) dispatch({ kind: 'load', draft: read });
  };
  const unread: readonly Problem[] = draftOfJson(text, draft).problems;
  const editor = useRef<HTMLTextAreaElement>(null);
  const [unreadable] = unread;
  useEffect(() => editor.current?.setCustomValidity(unreadable?.message ?? ''), [unreadable?.message]);
  const refused = [...problems.keys()].flatMap((path): Problem[] => {
    const message = problemText({ ...context, tried: true }, path, t);
    return message === undefined ? [] : [{ path, message }];
  });
  const shown = unread.length > 0 ? unread : refused;
  return (
    <div className="flex flex-1 flex-col gap-2">
      <label htmlFor={jsonEditorId} className="text-13 font-medium">
        GenerateInput
      </label>
      <textarea
        ref={editor}
        id={jsonEditorId}
        spellCheck={false}
        autoCapitalize="off"
        className="control min-h-72 flex-1 resize-y whitespace-pre font-mono text-12 leading-[1.6]"
        value={text}
        aria-invalid={shown.length > 0 || undefined}
        aria-describedby="request-json-problems"
        onChange={({ target }) => change(target.value)}
      />
      <div id="request-json-problems" role="status">
        {shown.length > 0 && (
          <ul className="grid gap-1 text-12 text-failed">
            {shown.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <PathMessage path={path} message={shortened(message)} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="text-12 text-ink-3">{t('json.note')}</p>
    </div>
  );
}
