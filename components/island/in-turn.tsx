import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { type Turn, takeTurn } from './turns.ts';

/**
 * A part of an island that wakes in a task of its own: one long task for everything would keep a visitor waiting. Until
 * then it stays as the server rendered it, whatever changes around it. `children` is one element with one root.
 */
export function InTurn({ children }: { children: ReactNode }) {
  const [turn] = useState(() => (isWaking() ? takeTurn() : null));
  const [first] = useState(children);
  const [isAwake, setAwake] = useState(turn === null);
  const awaken = useCallback(() => setAwake(true), []);
  if (turn === null) return children;
  return (
    <Suspense>
      <Wait turn={turn}>
        {isAwake ? children : first}
        <Tell onceAwake={awaken} />
      </Wait>
    </Suspense>
  );
}

/** In a document the HTML is there before the island; where the framework runs, it divides its work by itself. */
function isWaking(): boolean {
  return typeof document !== 'undefined' && 'document' in document.documentElement.dataset;
}

function Wait({ turn, children }: { turn: Turn; children: ReactNode }) {
  if (!turn.hasCome()) throw turn.comes;
  return children;
}

function Tell({ onceAwake }: { onceAwake: () => void }) {
  useEffect(onceAwake, [onceAwake]);
  return null;
}
