import { afterPaint } from '#components/enhance/after-paint.ts';

/**
 * Does something for what was typed into a field, once the letters are painted: a search may take longer than a letter. A key
 * that is not a letter, such as Enter, finds it done.
 */
export function followTyping(field: HTMLInputElement, act: () => void): void {
  let isDue = false;
  const settle = () => {
    if (!isDue) return;
    isDue = false;
    act();
  };
  field.addEventListener('input', () => {
    if (isDue) return;
    isDue = true;
    afterPaint(settle);
  });
  field.addEventListener('keydown', ({ key }) => {
    if (key.length > 1) settle();
  });
}
