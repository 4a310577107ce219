import { nextTask } from '#components/enhance/next-task.ts';

/** The wait of a part for a task of its own. */
export interface Turn {
  readonly comes: Promise<void>;
  readonly hasCome: () => boolean;
}

let last = Promise.resolve();

/** Takes the next free turn: each comes in a task of its own, after those that were taken before. */
export function takeTurn(): Turn {
  let hasCome = false;
  const comes = last.then(nextTask).then(() => {
    hasCome = true;
  });
  last = comes;
  return { comes, hasCome: () => hasCome };
}

let awake: Promise<void> | undefined;

/** Resolves when every turn that was taken has come, and the effects of what waited for it have run. */
export function allTurns(): Promise<void> {
  awake ??= waitForTurns().finally(() => {
    awake = undefined;
  });
  return awake;
}

async function waitForTurns(): Promise<void> {
  const before = last;
  await before;
  await nextTask();
  await nextFrame();
  // What woke may hold parts that take a turn too.
  if (before !== last) await waitForTurns();
}

/** How long a browser may show nothing new, as in a tab that nobody sees; milliseconds. */
const STILL_MS = 100;

function nextFrame(): Promise<void> {
  return new Promise((go) => {
    setTimeout(go, STILL_MS);
    requestAnimationFrame(() => setTimeout(go));
  });
}
