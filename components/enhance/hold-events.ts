import { nextTask } from './next-task.ts';

/** What a visitor did to an island before it was awake, to be done again when it is. */
export interface HeldEvents {
  /** Keeps what happens from now on from the island. To be called just before it wakes and listens. */
  freeze(): void;
  /** Does it all again, in order, and holds no more. */
  replay(): Promise<void>;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Act {
  /** What was entered into; absent for a click, a key or a form that was sent. */
  readonly field?: Field;
  readonly again: () => void;
}

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** Keeps clicks on buttons, submits, and what is entered into fields of `root`. Links and `<details>` work as they are. */
export function holdEvents(root: HTMLElement): HeldEvents {
  const end = new AbortController();
  const acts: Act[] = [];
  let isFrozen = false;
  const hold = (type: string, listener: (event: Event) => void) =>
    root.addEventListener(type, listener, { capture: true, signal: end.signal });
  const keep = (event: Event, again: () => void) => {
    event.preventDefault();
    event.stopPropagation();
    acts.push({ again });
  };
  hold('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button');
    if (button && !button.hasAttribute('popovertarget') && button.form === null)
      keep(event, () => button.click());
  });
  hold('keydown', (event) => {
    const { target: field } = event;
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return;
    if (field instanceof HTMLInputElement) keep(event, () => pressEnter(field));
  });
  hold('submit', (event) => {
    const { target: form } = event;
    const submitter = event instanceof SubmitEvent ? event.submitter : null;
    if (form instanceof HTMLFormElement) keep(event, () => form.requestSubmit(submitter));
  });
  for (const type of ['input', 'change'])
    hold(type, (event) => {
      const { target } = event;
      if (!isField(target)) return;
      // The island is there and would hear of this before it hears of what was done earlier.
      if (isFrozen) event.stopPropagation();
      // Of what is entered letter by letter, the last counts.
      if (acts.at(-1)?.field === target) acts.pop();
      acts.push({ field: target, again: readField(target) });
    });
  return {
    freeze: () => {
      isFrozen = true;
    },
    replay: async () => {
      end.abort();
      for (const { again } of acts) {
        // What was entered is in the island's state only after it has rendered.
        await nextTask();
        again();
      }
    },
  };
}

/** As a visitor does: whoever listens may take it, else it sends the form around the field. */
function pressEnter(field: HTMLInputElement): void {
  const press = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  if (field.dispatchEvent(press)) field.form?.requestSubmit();
}

/** What puts the value that a field has now into it again, and says so as the browser would. */
function readField(field: Field): () => void {
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    const { checked } = field;
    return () => {
      // Whatever the island has put there, the click then changes it to what was chosen, and says so.
      field.checked = !checked;
      field.click();
    };
  }
  const { value } = field;
  return () => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
}
