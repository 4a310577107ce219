import { useTranslations } from 'next-intl';
import { CodeView } from '../code/code-view.tsx';
import type { Run } from '../runs/run.ts';
import { sentRequest } from './sent-request.ts';

/** The request as the API got it: document, variables, headers. The credential is known to the portal's route only. */
export function RequestPanel({ run, endpoint }: { run: Run; endpoint: string }) {
  const t = useTranslations('playgroundInspector.request');
  const sent = sentRequest(run, { endpoint, languages: navigator.languages });
  const lines = sent.headers.map(([name, value]) => `${name}: ${value}`);
  return (
    <>
      <p className="px-4 pt-2.5 text-12 text-ink-3">{t('note')}</p>
      <Part title={t('headers')} code={[`POST ${sent.url}`, ...lines].join('\n')} language="bash" />
      <Part title={t('variables')} code={JSON.stringify(sent.variables, null, 2)} language="json" />
      <Part title={t('document')} code={spread(sent.document)} language="graphql" />
    </>
  );
}

function Part({
  title,
  code,
  language,
}: {
  title: string;
  code: string;
  language: 'bash' | 'json' | 'graphql';
}) {
  return (
    <section className="border-t border-line first-of-type:border-0">
      <h2 className="px-4 pt-2.5 text-12 font-medium text-ink-3">{title}</h2>
      <CodeView code={code} language={language} label={title} />
    </section>
  );
}

/** The document with one selection a line; it is sent as one line or several, which means the same. */
function spread(document: string): string {
  let depth = 0;
  return document
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{}]) ?/g, (_, brace: string) => {
      depth += brace === '{' ? 1 : -1;
      const line = `\n${'  '.repeat(Math.max(0, depth))}`;
      return brace === '{' ? ` {${line}` : `${line}}${line}`;
    })
    .replaceAll(/\n\s*(?=\n)/g, '')
    .trim();
}
