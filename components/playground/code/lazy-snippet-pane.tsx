import { type ComponentProps, Suspense } from 'react';
import { lazyPart } from '#components/island/lazy-part.ts';
import type { SnippetPane } from './snippet-pane.tsx';

const Pane = lazyPart(() => import('./snippet-pane.tsx').then((module) => module.SnippetPane));

/** The code pane, loaded after the form: the writers of ten variants are no part of what a page needs to start. */
export function LazySnippetPane(props: ComponentProps<typeof SnippetPane>) {
  'use memo';
  return (
    <Suspense fallback={<div className="min-h-40" />}>
      <Pane {...props} />
    </Suspense>
  );
}
