const flashMilliseconds = 2_000;

/** What a button says and shows for a moment: `state` is what its stylesheet sees, as `data-state`. */
export interface Flash {
  readonly state: string;
  readonly text: string;
}

/** Shows `flash` in the button for two seconds, then what stood there before. The text lives in its `[aria-live]`. */
export function flashButton(button: HTMLElement, { state, text }: Flash): void {
  const place = button.querySelector('[aria-live]');
  if (!place) return;
  button.dataset.label ??= place.textContent;
  button.dataset.state = state;
  place.textContent = text;
  setTimeout(() => {
    delete button.dataset.state;
    place.textContent = button.dataset.label ?? '';
  }, flashMilliseconds);
}
