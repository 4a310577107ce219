'use client';

import { useState, useSyncExternalStore } from 'react';
import { button } from '#components/ui/button.ts';
import { Icon } from '#components/ui/icon.tsx';
import { type AssistantLink, assistantLinks, isPublicHost } from './assistant-links.ts';
import './page-menu.css';

/** Finished words; a `#` stands for the name of an assistant, or for the address of the page. */
interface Words {
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
  readonly more: string;
  readonly view: string;
  readonly open: string;
  readonly connect: string;
  readonly prompt: string;
  readonly unreachable: string;
}

const menu = 'page-menu';

/** Without a script: the Markdown of the page, in a menu that opens by itself. */
export function PageMenuControls({ twin, words }: { twin: string; words: Words }) {
  return (
    <div className="page-menu">
      <CopyPage twin={twin} words={words} />
      <button
        type="button"
        popoverTarget={menu}
        aria-label={words.more}
        title={words.more}
        className={`${button('plain', 'small')} page-menu-more`}
      >
        <Icon name="down" />
      </button>
      <ul id={menu} popover="auto">
        <li>
          <a href={twin}>{words.view}</a>
        </li>
        <AssistantItems twin={twin} words={words} />
      </ul>
    </div>
  );
}

function CopyPage({ twin, words }: { twin: string; words: Words }) {
  const [state, setState] = useState<'copy' | 'copied' | 'failed'>('copy');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await readText(twin));
      setState('copied');
    } catch (error) {
      console.error('The page could not be copied.', error);
      setState('failed');
    }
    setTimeout(() => setState('copy'), 2_500);
  };
  return (
    <button
      type="button"
      onClick={() => void copy()}
      className={`${button('plain', 'small')} page-menu-copy needs-script`}
    >
      <Icon name={state === 'copied' ? 'check' : 'copy'} />
      <span aria-live="polite">{words[state]}</span>
    </button>
  );
}

async function readText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered HTTP ${response.status}.`);
  return response.text();
}

const subscribe = () => () => {};

/** Where this site is, is known to the browser alone: what is served has none of these. */
function AssistantItems({ twin, words }: { twin: string; words: Words }) {
  const origin = useSyncExternalStore(
    subscribe,
    () => location.origin,
    () => null,
  );
  if (origin === null) return null;
  const isPublic = isPublicHost(new URL(origin).hostname);
  const links = assistantLinks(words.prompt.replace('#', origin + twin), origin);
  return (
    <>
      {links
        .filter(({ isLocal }) => isPublic || isLocal)
        .map((link) => (
          <li key={link.name}>
            <a href={link.href} {...(!link.isLocal && { target: '_blank', rel: 'noopener' })}>
              {labelOf(link, words)}
            </a>
          </li>
        ))}
      {!isPublic && <li className="page-menu-note">{words.unreachable}</li>}
    </>
  );
}

function labelOf({ name, isLocal }: AssistantLink, { open, connect }: Words): string {
  return (isLocal ? connect : open).replace('#', name);
}
