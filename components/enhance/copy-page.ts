import { flashButton } from './flash.ts';

/**
 * `[data-copy-page]`: copies the text at the address that it names, and says whether it could. The text is promised, not
 * awaited: Safari lets only a click write, and has forgotten it when the text is there.
 */
export async function copyPage(button: HTMLElement): Promise<void> {
  const { copyPage: address = '', done = '', failed = '' } = button.dataset;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': readText(address) })]);
    flashButton(button, { state: 'done', text: done });
  } catch (error) {
    console.error('The page could not be copied.', error);
    flashButton(button, { state: 'failed', text: failed });
  }
}

async function readText(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered HTTP ${response.status}.`);
  return new Blob([await response.text()], { type: 'text/plain' });
}
