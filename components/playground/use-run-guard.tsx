import { Suspense, useState } from 'react';
import { lazyPart } from '#components/island/lazy-part.ts';
import { useSpendingLimit } from './form/spending-limit.ts';
import type { useDesk } from './use-desk.ts';

const ConfirmDialog = lazyPart(() =>
  import('./form/confirm-dialog.tsx').then((module) => module.ConfirmDialog),
);

interface Parts {
  readonly desk: ReturnType<typeof useDesk>;
  readonly onStart: () => void;
  /** Called with the path of the first field that is wrong. */
  readonly onWrong: (path: string) => void;
}

/** What the run button does: it checks, asks above the visitor's own limit, and starts. The question is part of the page while it is open. */
export function useRunGuard({ desk, onStart, onWrong }: Parts) {
  const limit = useSpendingLimit();
  const [asking, setAsking] = useState(false);
  const start = () => {
    desk.start();
    onStart();
  };
  const run = () => {
    const wrong = desk.firstWrong();
    if (wrong !== null) return onWrong(wrong);
    if (limit !== null && desk.price.creditCost > limit) return setAsking(true);
    start();
  };
  const question = asking && (
    <Suspense>
      <ConfirmDialog
        price={desk.price}
        limit={limit ?? 0}
        balance={desk.balance}
        onConfirm={start}
        onClose={() => setAsking(false)}
      />
    </Suspense>
  );
  return { run, question };
}
