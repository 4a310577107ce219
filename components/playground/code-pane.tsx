import { Suspense } from 'react';
import { lazyPart } from '#components/island/lazy-part.ts';
import { LazySnippetPane } from './code/lazy-snippet-pane.tsx';
import type { InspectorProps } from './inspector/inspector.tsx';
import type { useDesk } from './use-desk.ts';

const Inspector = lazyPart(() => import('./inspector/inspector.tsx').then((module) => module.Inspector));

interface Props extends Omit<InspectorProps, 'run' | 'onAgain'> {
  readonly desk: ReturnType<typeof useDesk>;
}

/** The code of the request of the form, over what went over the wire for the run in view. */
export function CodePane({ desk, ...inspected }: Props) {
  const { request, draft, run, actions } = desk;
  return (
    <>
      <LazySnippetPane
        request={request}
        idempotencyKey={draft.idempotencyKey}
        endpoint={inspected.endpoint}
        ran={run?.request}
      />
      {run && (
        <Suspense>
          <Inspector run={run} onAgain={actions.onAgain} {...inspected} />
        </Suspense>
      )}
    </>
  );
}
