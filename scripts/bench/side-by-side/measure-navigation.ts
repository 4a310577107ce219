import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { DevTools } from './devtools.ts';

export interface Way {
  readonly from: string;
  /** Path of the page that the link leads to. */
  readonly to: string;
}

const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.unknown().optional(),
});
const place = z.object({ x: z.number(), y: z.number() });
const outcome = z.object({ ms: z.number().nullable(), path: z.string() });

type Outcome = z.infer<typeof outcome>;

/** Long enough for what a page does after it has come. */
const restMs = 4_000;
/** Between two questions whether the next page is there: asking takes its time from it. */
const askMs = 800;
const paintMsMax = 20_000;

/** For every page of the browser: notes when its heading is painted. The first picture may be a header over nothing. */
export const watchHeading = `
  new PerformanceObserver((list) => {
    globalThis.benchHeading ??= list.getEntries()[0].renderTime;
  }).observe({ type: 'element', buffered: true });
  new MutationObserver((_, observer) => {
    const heading = document.querySelector('h1');
    if (!heading) return;
    heading.setAttribute('elementtiming', 'heading');
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true });
`;

/**
 * Milliseconds from the click on a link, on which the pointer has rested for `hoverMs`, to the picture that shows the
 * heading of the page behind it; with an empty cache. The browser's pages have to run `watchHeading`.
 */
export async function measureNavigation(
  { send, shown, forget }: DevTools,
  { from, to }: Way,
  hoverMs: number,
): Promise<number> {
  forget();
  const { browserContextId } = z
    .object({ browserContextId: z.string() })
    .parse(await send('Target.createBrowserContext'));
  await send('Target.createTarget', { url: 'about:blank', browserContextId });
  const tabs = z
    .object({
      targetInfos: z.array(z.object({ targetId: z.string(), browserContextId: z.string().optional() })),
    })
    .parse(await send('Target.getTargets', { filter: [{ type: 'tab' }] }));
  const tab = tabs.targetInfos.find((each) => each.browserContextId === browserContextId);
  const { sessionId } = z
    .object({ sessionId: z.string() })
    .parse(await send('Target.attachToTarget', { targetId: tab?.targetId, flatten: true }));
  await send(
    'Target.setAutoAttach',
    { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
    sessionId,
  );
  await pause(200);
  const evaluate = async (expression: string) => {
    const answer = await send(
      'Runtime.evaluate',
      { expression, returnByValue: true, awaitPromise: true },
      shown(),
    );
    const { result, exceptionDetails } = evaluated.parse(answer);
    if (exceptionDetails) throw new Error(`${from}: ${JSON.stringify(exceptionDetails).slice(0, 500)}`);
    return result.value;
  };
  await send('Page.navigate', { url: from }, shown());
  await pause(restMs);
  const point = place.parse(await evaluate(`(${preparePage})(${JSON.stringify(to)})`));
  await pointAndClick(send, shown(), point, hoverMs);
  const { ms, path } = await untilPainted(async () => outcome.parse(await evaluate(`(${readOutcome})()`)));
  if (ms === null || path !== to)
    throw new Error(`A click on ${to} in ${from} led to ${path}, and nothing was painted.`);
  await send('Target.disposeBrowserContext', { browserContextId });
  return ms;
}

/** Asks until there is an answer; a page that goes while it is asked has none. */
async function untilPainted(ask: () => Promise<Outcome>): Promise<Outcome> {
  const giveUpAt = performance.now() + paintMsMax;
  for (;;) {
    await pause(askMs);
    const found = await ask();
    if (found.ms !== null || performance.now() > giveUpAt) return found;
  }
}

async function pointAndClick(
  send: DevTools['send'],
  session: string,
  point: z.infer<typeof place>,
  hoverMs: number,
) {
  const mouse = (type: string, more: object = {}) =>
    send('Input.dispatchMouseEvent', { type, ...point, ...more }, session);
  const left = { button: 'left', clickCount: 1 };
  await mouse('mouseMoved');
  await pause(hoverMs);
  await mouse('mousePressed', left);
  // The page may be another one before it answers.
  await mouse('mouseReleased', left).catch(() => undefined);
}

/** Runs in the page: notes the click, and the picture of another heading where the page stays; says where the link is. */
const preparePage = `(to) => {
  const pointOf = (link) => {
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = link.getBoundingClientRect();
    const point = { x: x + Math.min(20, width / 2), y: y + height / 2 };
    return link.contains(document.elementFromPoint(point.x, point.y)) ? point : undefined;
  };
  const links = [...document.querySelectorAll('a')].filter((each) => each.pathname === to && !each.hash);
  const link = links.find(pointOf);
  if (!link) throw new Error('There is no link to ' + to);
  const heading = () => document.querySelector('main h1, article h1, h1')?.textContent;
  const before = heading();
  globalThis.benchLeft = true;
  addEventListener('click', (event) => {
    localStorage.setItem('bench-click', String(performance.timeOrigin + event.timeStamp));
  }, true);
  new MutationObserver((_, observer) => {
    if (heading() === before || !heading()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { globalThis.benchPainted = performance.timeOrigin + performance.now(); };
      port2.postMessage(0);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
  return pointOf(link);
}`;

/** Runs in the page that is there in the end. */
const readOutcome = `() => {
  const clicked = Number(localStorage.getItem('bench-click'));
  // Where the page is still the one that was left, its own heading is not the one that is waited for.
  const painted = globalThis.benchLeft
    ? globalThis.benchPainted
    : globalThis.benchHeading && performance.timeOrigin + globalThis.benchHeading;
  return {
    ms: painted && clicked ? painted - clicked : null,
    path: location.pathname,
  };
}`;
