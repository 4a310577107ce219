import { type AssistantLink, assistantLinks, isPublicHost } from '#components/agents/assistant-links.ts';
import { readWords } from './read-words.ts';

/** Finished words; a `#` stands for the name of an assistant, or for the address of the page. */
export interface AssistantWords {
  readonly open: string;
  readonly connect: string;
  readonly prompt: string;
  readonly unreachable: string;
}

/**
 * `[data-assistants]`: where this site is, is known to the browser alone, so the list of a menu ends without these.
 * Rejects with an Error when its words do not arrive.
 */
export async function fillAssistants(list: HTMLElement): Promise<void> {
  const { assistants, twin = '' } = list.dataset;
  delete list.dataset.assistants;
  const words = await readWords<AssistantWords>(assistants);
  const { origin, hostname } = location;
  const isPublic = isPublicHost(hostname);
  const links = assistantLinks(words.prompt.replace('#', origin + twin), origin);
  list.append(...links.filter(({ isLocal }) => isPublic || isLocal).map((link) => item(link, words)));
  if (!isPublic) list.append(note(words.unreachable));
}

function item({ name, href, isLocal }: AssistantLink, { open, connect }: AssistantWords): HTMLElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = (isLocal ? connect : open).replace('#', name);
  if (!isLocal) Object.assign(link, { target: '_blank', rel: 'noopener' });
  const row = document.createElement('li');
  row.append(link);
  return row;
}

function note(text: string): HTMLElement {
  const row = document.createElement('li');
  row.className = 'page-menu-note';
  row.textContent = text;
  return row;
}
