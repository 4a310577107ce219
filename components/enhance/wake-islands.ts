import { afterPaint } from './after-paint.ts';
import { holdEvents } from './hold-events.ts';
import { nextTask } from './next-task.ts';

/** What a visitor, or a program that helps one, does to a part first. */
const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'click', 'input', 'submit'] as const;

/**
 * Prepares the islands of a document: each is fetched and woken when a visitor points at it, taps or reaches it, when it
 * comes into view or with the page if it asks for that, or at once if it reads the query of the address and there is one.
 */
export function wakeIslands(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-island]')) prepare(root);
}

function prepare(root: HTMLElement): void {
  const { when, readsQuery, modules } = root.dataset;
  const held = holdEvents(root);
  openForms(root);
  let asleep = true;
  const wake = () => {
    if (!asleep) return;
    asleep = false;
    void import('./mount-island.ts')
      .then(({ mountIsland }) => mountIsland(root, held))
      .catch((error: unknown) => {
        asleep = true;
        console.error('A part of the page could not be loaded. It is tried again when it is used.', error);
      });
  };
  if (when === 'now') {
    // What the page shows comes first; it can be read, and its fields hold what is entered.
    afterPaint(async () => {
      for (const href of modules?.split(' ') ?? []) {
        askForModule(href);
        await nextTask();
      }
      wake();
    });
  } else if (readsQuery && location.search) wake();
  else if (when === 'visible') whenVisible(root, wake);
  for (const sign of signs) root.addEventListener(sign, wake, { passive: true });
}

/** Files that import each other are otherwise asked for one after the other. To ask for one takes a slow phone some time. */
function askForModule(href: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', href });
  document.head.append(link);
}

function whenVisible(root: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '200px' },
  );
  observer.observe(root);
}

/** Forms that are closed until the framework has come may be filled in: what is entered is held. */
function openForms(root: HTMLElement): void {
  for (const form of root.querySelectorAll('form[data-waiting]')) {
    form.removeAttribute('data-waiting');
    for (const fields of form.querySelectorAll<HTMLFieldSetElement>('fieldset:disabled'))
      fields.disabled = false;
  }
}
