interface Event {
  readonly at: number;
  readonly order: number;
  readonly happen: () => void;
}

/** Time that passes from one event to the next. Seconds from 0. */
export interface Timeline {
  readonly now: () => number;
  /** Events of the same moment happen in the order in which they were planned. */
  plan(at: number, happen: () => void): void;
  /** Until nothing is planned any more. */
  run(): void;
}

/** A discrete-event clock over a binary heap. */
export function createTimeline(): Timeline {
  const heap: Event[] = [];
  let now = 0;
  let planned = 0;
  const isBefore = (a: Event, b: Event) => a.at < b.at || (a.at === b.at && a.order < b.order);
  const push = (event: Event) => {
    let index = heap.push(event) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(event, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = event;
  };
  const sink = (event: Event) => {
    let index = 0;
    for (;;) {
      const [left, right] = [heap[2 * index + 1], heap[2 * index + 2]];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (isBefore(event, child)) break;
      heap[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    heap[index] = event;
  };
  return {
    now: () => now,
    plan: (at, happen) => push({ at: Math.max(at, now), order: planned++, happen }),
    run() {
      for (let next = heap[0]; next !== undefined; next = heap[0]) {
        const last = heap.pop();
        if (last !== undefined && last !== next) sink(last);
        now = next.at;
        next.happen();
      }
    },
  };
}
