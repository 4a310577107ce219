import { flashButton } from './flash.ts';

/** `[data-copy-page]`: copies the text at the address that it names, and says whether it could. */
export async function copyPage(button: HTMLElement): Promise<void> {
  const { copyPage: address = '', done = '', failed = '' } = button.dataset;
  try {
    await navigator.clipboard.writeText(await readText(address));
    flashButton(button, { state: 'done', text: done });
  } catch (error) {
    console.error('The page could not be copied.', error);
    flashButton(button, { state: 'failed', text: failed });
  }
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered HTTP ${response.status}.`);
  return response.text();
}
