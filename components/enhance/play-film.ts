/** `a[data-film]`: plays the film that the link leads to in its place, in the player that stands hidden behind it. */
export function playFilm(link: HTMLElement, event: MouseEvent): void {
  const player = link.nextElementSibling;
  if (!(player instanceof HTMLVideoElement) || isForAnotherPlace(event)) return;
  event.preventDefault();
  player.hidden = false;
  link.remove();
  player.focus();
  player.play().catch((error: unknown) => console.error('The film could not be played.', error));
}

/** Whether the keys that are held make the browser open the link in another tab or window, or save it. */
function isForAnotherPlace({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
