import { flashButton } from './flash.ts';

/** `[data-copy]`: copies the code that is visible in the frame around the button, and says so. */
export async function copyCode(button: HTMLElement): Promise<void> {
  const blocks = button.closest('[data-code]')?.querySelectorAll('pre') ?? [];
  const shown = [...blocks].find((block) => block.checkVisibility());
  await navigator.clipboard.writeText(shown?.textContent ?? '');
  flashButton(button, { state: 'done', text: button.dataset.done ?? '' });
}
