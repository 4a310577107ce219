/**
 * Shows a page that the browser has prepared as soon as it is asked for. A page that is being prepared is laid out at
 * once, which the browser would otherwise do after the click; and where the pointer is on the link, no transition is
 * drawn, since it would take longer than the page.
 */
export function showPrepared(): void {
  if (document.prerendering) addEventListener('load', () => void document.body.offsetHeight);
  let pointedAt = '';
  addEventListener('pointerover', ({ target, pointerType }) => {
    const link = target instanceof Element && pointerType === 'mouse' && target.closest('a');
    pointedAt = link ? link.href : '';
  });
  addEventListener('pageswap', ({ activation, viewTransition }) => {
    if (activation?.entry.url === pointedAt) viewTransition?.skipTransition();
  });
}
