/** `a[data-film]`: plays the film that the link leads to in its place, in the player that stands hidden behind it. */
export function playFilm(link: HTMLElement, event: MouseEvent): void {
  const player = link.nextElementSibling;
  if (!(player instanceof HTMLVideoElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  player.hidden = false;
  link.remove();
  player.focus();
  player.play().catch((error: unknown) => console.error('The film could not be played.', error));
}
