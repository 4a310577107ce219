/**
 * Lets callers who need the disk to have what they wrote share one wait. A wait that began before a caller wrote says
 * nothing about it, so callers that come while one runs share the next.
 */
export function createSharedSync(syncOnce: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = () => {
    const sync = syncOnce().finally(() => {
      if (running === sync) running = undefined;
    });
    running = sync;
    next = undefined;
    return sync;
  };
  return () => {
    if (running === undefined) return begin();
    next ??= running.catch(() => undefined).then(begin);
    return next;
  };
}
