import { stored } from './stored.ts';

const placeKey = 'place';

/** Where a reader is on a page, whatever its language. */
interface Place {
  readonly path: string;
  readonly y: number;
  /** Which of the parts that open are open. */
  readonly open: readonly boolean[];
  /** The last part with a name above the reader's eye, and how far it is from the top of the screen. */
  readonly id?: string | undefined;
  readonly top?: number | undefined;
}

const pathWithoutLanguage = () => location.pathname.replace(/^\/[^/]*/, '');
const topOf = (part: Element) => part.getBoundingClientRect().top;
const openable = () => [...document.querySelectorAll<HTMLDetailsElement>('main details')];

/**
 * `[data-switch]`: the page in the other language is to have the same filters and fragment, and to be shown at the same
 * place. Who switches at the top of a page comes to its fragment.
 */
export function switchLanguage(link: HTMLElement): void {
  const { search, hash } = location;
  Object.assign(link, { search, hash });
  if (hash && scrollY < 60) return;
  const part = [...document.querySelectorAll('main [id]')].findLast(
    (each) => each.checkVisibility() && topOf(each) <= 80,
  );
  const place: Place = {
    path: pathWithoutLanguage(),
    y: scrollY,
    open: openable().map((each) => each.open),
    id: part?.id,
    top: part && topOf(part),
  };
  stored('sessionStorage', (storage) => storage.setItem(placeKey, JSON.stringify(place)));
}

/** Shows the page as it was left in the other language, if the language was just switched. */
export function returnToPlace(): void {
  const text = stored('sessionStorage', (storage) => {
    const kept = storage.getItem(placeKey);
    storage.removeItem(placeKey);
    return kept;
  });
  if (!text) return;
  const place: Place = JSON.parse(text);
  if (place.path !== pathWithoutLanguage()) return;
  const parts = openable();
  if (parts.length === place.open.length)
    for (const [index, each] of parts.entries()) each.open = place.open[index] === true;
  settle(place);
  addEventListener('load', () => requestAnimationFrame(() => settle(place)), { once: true });
}

function settle({ id, top = 0, y }: Place): void {
  const part = id && document.getElementById(id);
  scrollTo({ top: part ? scrollY + topOf(part) - top : y, behavior: 'instant' });
}
