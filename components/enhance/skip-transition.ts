/** Where the pointer is on the link, its page has been fetched, and a transition would take longer than to show it. */
export function skipTransition(): void {
  let pointedAt = '';
  addEventListener('pointerover', ({ target, pointerType }) => {
    const link = target instanceof Element && pointerType === 'mouse' && target.closest('a');
    pointedAt = link ? link.href : '';
  });
  addEventListener('pageswap', ({ activation, viewTransition }) => {
    if (activation?.entry.url === pointedAt) viewTransition?.skipTransition();
  });
}
