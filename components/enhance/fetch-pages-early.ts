import { afterPaint } from './after-paint.ts';

/** As what the rules stand in a document: data that no browser acts on. */
const waiting = 'script[type="application/speculationrules+json"]';

/** Hands the browser its speculation rules once the page is painted: to match every link with them would hold that up. */
export function fetchPagesEarly(): void {
  afterPaint(handOver);
}

function handOver(): void {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = document.querySelector(waiting)?.textContent ?? '{}';
  document.head.append(rules);
}
