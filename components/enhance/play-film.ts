/** `a[data-film]`: plays the film that the link leads to in its place, in the player that stands hidden behind it. */
export function playFilm(link: HTMLElement, event: MouseEvent): void {
  const player = link.nextElementSibling;
  if (!(player instanceof HTMLVideoElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  player.hidden = false;
  link.remove();
  player.focus();
  // A file that does not come is the player's to report.
  player.play().catch(() => undefined);
}
