/** Does something once the page has been painted as it is now; at once where nobody sees it. */
export function afterPaint(act: () => unknown): void {
  if (document.hidden) act();
  else requestAnimationFrame(() => setTimeout(act));
}
