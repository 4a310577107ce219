import { modelById } from '#catalog/models.ts';
import { inboxTokenOf } from '#contract/inbox.ts';
import { inputNames, type OptionValue, priorities } from '#contract/request.ts';
import type { Draft } from './draft.ts';

/** First part of the fragment; another number would be another format. */
const prefix = 'r1=';
/** Stands for the inbox of whoever opens the link. */
const ownInbox = 'inbox';

/**
 * A draft as the fragment of an address, without `#`. Uploaded files stay out: they are too long for an address. The
 * webhook stays out as well: its address may hold a secret; of an inbox the link only says that there is one. So does the
 * idempotency key: who opens the link has another intent.
 */
export function draftToFragment({ modelId, priority, content, options, webhookUrl }: Draft): string {
  const linked = Object.entries(content).filter(([, value]) => value !== '' && !value.startsWith('data:'));
  const w = inboxTokenOf(webhookUrl) === null ? undefined : ownInbox;
  const json = JSON.stringify({ m: modelId, p: priority, i: Object.fromEntries(linked), o: options, w });
  return prefix + toBase64Url(new TextEncoder().encode(json));
}

/** The draft in a fragment, with or without `#`; null when it holds none, or one of a model that is not in the catalog. */
export function draftFromFragment(fragment: string): Draft | null {
  const parsed = recordIn(fragment);
  if (typeof parsed?.m !== 'string' || !modelById(parsed.m)) return null;
  const content = entriesOf(parsed.i).filter(
    (entry): entry is [string, string] =>
      inputNames.some((name) => name === entry[0]) && typeof entry[1] === 'string',
  );
  const options = entriesOf(parsed.o).filter((entry): entry is [string, OptionValue] => isOption(entry[1]));
  const priority = priorities.find((name) => name === parsed.p);
  return {
    modelId: parsed.m,
    ...(priority && { priority }),
    content: Object.fromEntries(content),
    options: Object.fromEntries(options),
    webhookUrl: '',
  };
}

/** Whether a fragment asks for the visitor's own inbox as the webhook; the draft in it has none. */
export function fragmentWantsInbox(fragment: string): boolean {
  const parsed = recordIn(fragment);
  return parsed !== null && parsed.w === ownInbox;
}

function recordIn(fragment: string): Readonly<Record<string, unknown>> | null {
  const text = fragment.replace(/^#/, '');
  const parsed = text.startsWith(prefix) ? parse(text.slice(prefix.length)) : null;
  return isRecord(parsed) ? parsed : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(text)));
  } catch {
    return null; // A link that was cut or mistyped opens an empty form.
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function entriesOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value).filter(([name]) => name !== '__proto__') : [];
}

function isOption(value: unknown): value is OptionValue {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
