import { type ComponentProps, lazy, Suspense } from 'react';
import type { SnippetPane } from './snippet-pane.tsx';

const Pane = lazy(() => import('./snippet-pane.tsx').then((module) => ({ default: module.SnippetPane })));

/** The code pane, loaded after the form: the writers of ten variants are no part of what a page needs to start. */
export function LazySnippetPane(props: ComponentProps<typeof SnippetPane>) {
  'use memo';
  return (
    <Suspense fallback={<div className="min-h-40" />}>
      <Pane {...props} />
    </Suspense>
  );
}
