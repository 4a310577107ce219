const lockName = 'doitong-playground-lead';

interface Parts {
  /** Absent where the page is not served securely: then every page leads. */
  readonly locks: LockManager | undefined;
  readonly page: EventTarget;
}

/**
 * Of all pages of this browser one leads: it asks the gateway for all of them. The one that has the focus takes the lead; when
 * it closes, another gets it. Returns what ends it.
 */
export function holdLead({ locks, page }: Parts, onLead: (leads: boolean) => void): () => void {
  if (!locks) {
    onLead(true);
    return () => undefined;
  }
  const ended = new AbortController();
  const { promise: end, resolve } = Promise.withResolvers<void>();
  ended.signal.addEventListener('abort', () => resolve());
  let leads = false;
  let queued = new AbortController();
  const become = (now: boolean) => {
    leads = now;
    if (!ended.signal.aborted) onLead(now);
  };
  const ask = async (options: LockOptions): Promise<void> => {
    try {
      await locks.request(lockName, options, () => {
        become(true);
        return end;
      });
    } catch {
      // An AbortError: this page left the queue by itself, or another one took the lead.
      if (options.signal?.aborted || ended.signal.aborted) return;
      become(false);
      return wait();
    }
  };
  const wait = () => {
    queued = new AbortController();
    return ask({ signal: queued.signal });
  };
  const take = () => {
    if (leads) return;
    queued.abort();
    void ask({ steal: true });
  };
  page.addEventListener('focus', take, { signal: ended.signal });
  void wait();
  return () => {
    ended.abort();
    queued.abort();
  };
}

/** Runs a task unless another page of this browser is at it; without locks it always runs. */
export async function unlessElsewhere(
  locks: LockManager | undefined,
  name: string,
  task: () => Promise<void>,
): Promise<void> {
  if (!locks) return task();
  await locks.request(name, { ifAvailable: true }, (lock) => (lock ? task() : undefined));
}
