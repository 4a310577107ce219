import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, Suspense, useState } from 'react';
import { lazyPart } from '#components/island/lazy-part.ts';
import { BarForm } from './bar/bar-form.tsx';
import { LazySnippetPane } from './code/lazy-snippet-pane.tsx';
import './playground.css';
import { playgroundHref } from './request/playground-href.ts';
import { RunSaid } from './result/run-said.tsx';
import type { Run } from './runs/run.ts';
import { ownRunParts } from './runs/run-parts.ts';
import { useEndpoint } from './use-browser.ts';
import { useDesk } from './use-desk.ts';
import { useRunGuard } from './use-run-guard.tsx';
import type { PlaygroundWords } from './words.ts';

const RunFigure = lazyPart(() => import('./bar/run-figure.tsx').then((module) => module.RunFigure));
const ResponsePane = lazyPart(() => import('./bar/response-pane.tsx').then((module) => module.ResponsePane));

interface Props {
  readonly words: PlaygroundWords;
  /** Id of the entry that the bar opens with. */
  readonly initialModelId: string;
  /** What the page says, above the bar. */
  readonly head: ReactNode;
  /** A finished sample, at the right of the bar until something runs. */
  readonly figure: ReactNode;
  /** A request and its answer, under both until the request is changed or something runs. */
  readonly exchange: ReactNode;
  readonly endpoint?: string;
}

/** The top of the front page: say what to make, see what it costs, run it, and see the file, the code and the answer. */
export function PromptBar(props: Props) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Bar {...props} />
    </QueryClientProvider>
  );
}

function Bar({ words, initialModelId, head, figure, exchange, endpoint: given }: Props) {
  const t = useTranslations('playground.panes');
  const [parts] = useState(ownRunParts);
  const desk = useDesk({ parts, words, initialModelId });
  const endpoint = useEndpoint(given);
  const [opened] = useState(desk.request);
  const changed = JSON.stringify(opened) !== JSON.stringify(desk.request);
  const run: Run | undefined = desk.run;
  const guard = useRunGuard({
    desk,
    onStart: () => undefined,
    // What the bar has no field for, such as an image, is asked for in the playground.
    onWrong: (path) => {
      if (path !== 'input.text') location.assign(playgroundHref(words.locale, desk.draft));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    guard.run();
  };
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 pt-7 md:grid-cols-2 md:pt-11 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="flex min-w-0 flex-col">
          {head}
          <div className="mt-auto">
            <BarForm desk={desk} words={words} onSubmit={submit} />
          </div>
        </div>
        {run ? (
          <Suspense fallback={figure}>
            <RunFigure run={run} words={words} actions={desk.actions} />
          </Suspense>
        ) : (
          figure
        )}
      </div>
      <RunSaid run={run} words={words} />
      {guard.question}
      {run || changed ? (
        <div className="mt-6 grid overflow-hidden rounded border border-line-2 bg-code md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
          <LazySnippetPane request={desk.request} endpoint={endpoint} ran={run?.request} />
          <section aria-label={t('result')} className="min-w-0 border-line max-md:border-t md:border-l">
            <Suspense>
              <ResponsePane run={run} />
            </Suspense>
          </section>
        </div>
      ) : (
        exchange
      )}
    </>
  );
}
