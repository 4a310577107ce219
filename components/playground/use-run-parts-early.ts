import { useEffect } from 'react';

const loadRunParts = () =>
  Promise.all([
    import('./result/run-view.tsx'),
    import('./result/run-facts.tsx'),
    import('./result/file-actions.tsx'),
    import('./result/recent-runs.tsx'),
    import('./inspector/inspector.tsx'),
  ]);

/** Fetches what shows a run once the page is at rest, so that a run that begins without a network can be seen too. */
export function useRunPartsEarly(): void {
  useEffect(() => {
    const wait = setTimeout(
      () =>
        void loadRunParts().catch((error: unknown) =>
          console.warn('The parts that show a run could not be fetched early.', error),
        ),
      500,
    );
    return () => clearTimeout(wait);
  }, []);
}
