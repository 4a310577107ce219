import { h, hydrate } from 'preact';
import { allTurns } from '#components/island/turns.ts';
import type { HeldEvents } from './hold-events.ts';
import { IslandBoundary } from './island-boundary.tsx';
import { islandNamed } from './island-parts.ts';
import { loadStyles } from './load-styles.ts';
import { localeOfPage } from './locale-of-page.ts';
import { nextTask } from './next-task.ts';

type Props = Record<string, unknown>;

/**
 * Wakes one island in the HTML that the server rendered for it. What was done to it until then happens once it listens.
 * Rejects with an Error when its code or its data do not arrive; the HTML then stays as it was.
 */
export async function mountIsland(root: HTMLElement, held: HeldEvents): Promise<void> {
  const [part, given] = await Promise.all([
    islandNamed(root.dataset.island)(),
    readProps(root),
    loadStyles(),
  ]);
  // One long task would keep a visitor waiting; these are several.
  await warmFormats(document.documentElement.lang);
  await nextTask();
  held.freeze();
  const island = h(part as never, { ...given, ...readSlots(root) });
  hydrate(h(IslandBoundary as never, { locale: localeOfPage() }, island), root);
  await allTurns();
  // Parts wait for all turns too, and then let in what is done to them.
  await nextTask();
  await held.replay();
  root.dataset.awake = '';
}

/**
 * The first number that a browser formats takes it many times as long as those after it, most of it to learn which languages
 * it knows.
 */
async function warmFormats(lang: string): Promise<void> {
  const firsts = [
    () => new Intl.Locale(lang).maximize(),
    () => Intl.NumberFormat.supportedLocalesOf(lang),
    () => new Intl.PluralRules(lang).select(1),
    () => new Intl.NumberFormat(lang).format(1.5),
    () => Intl.DateTimeFormat.supportedLocalesOf(lang),
    () => new Intl.DateTimeFormat(lang).format(0),
  ];
  for (const format of firsts) {
    await nextTask();
    try {
      format();
    } catch (error) {
      console.warn('This browser does not format; who needs it will say so.', error);
    }
  }
}

/** The JSON before the island, or at the address that it names. */
async function readProps(root: HTMLElement): Promise<Props> {
  const place = root.previousElementSibling;
  if (!(place instanceof HTMLScriptElement)) throw new Error('An island has no data before it.');
  const { islandProps } = place.dataset;
  if (!islandProps) return JSON.parse(place.text);
  const response = await fetch(islandProps);
  if (!response.ok) throw new Error(`${islandProps} answered HTTP ${response.status}.`);
  return response.json();
}

/** What the server rendered into the island, to be passed on as it is. */
function readSlots(root: HTMLElement): Props {
  const slots = [...root.querySelectorAll<HTMLElement>('[data-slot]')].map((slot) => [
    slot.dataset.slot,
    h('div', {
      'data-slot': slot.dataset.slot,
      class: 'contents',
      dangerouslySetInnerHTML: { __html: slot.innerHTML },
    }),
  ]);
  return Object.fromEntries(slots);
}
