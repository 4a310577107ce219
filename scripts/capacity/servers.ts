import type { Timeline } from './event-queue.ts';

/** So many of a kind that each serve one at a time; who comes first is served first. */
export interface Servers {
  /** `begin` is told how long it waited, and `end` is called when it has been served. Seconds. */
  serve(seconds: number, end: () => void, begin?: (waited: number) => void): void;
  /** Seconds for which they have been busy until now, all together. */
  busySeconds(): number;
}

interface Waiting {
  readonly since: number;
  readonly start: () => void;
}

export function createServers(time: Timeline, count: number): Servers {
  const waiting: Waiting[] = [];
  let head = 0;
  let free = count;
  let [busySeconds, changedAt] = [0, 0];
  const change = (by: number) => {
    busySeconds += (count - free) * (time.now() - changedAt);
    changedAt = time.now();
    free += by;
  };
  const next = () => {
    const first = waiting[head];
    if (first === undefined || free === 0) return;
    head += 1;
    if (head > 1_000 && head * 2 > waiting.length) {
      waiting.splice(0, head);
      head = 0;
    }
    change(-1);
    first.start();
  };
  return {
    serve(seconds, end, begin) {
      const since = time.now();
      const start = () => {
        begin?.(time.now() - since);
        time.plan(time.now() + seconds, () => {
          change(1);
          end();
          next();
        });
      };
      waiting.push({ since, start });
      next();
    },
    busySeconds() {
      change(0);
      return busySeconds;
    },
  };
}
