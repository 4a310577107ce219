import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Problem } from '#contract/errors.ts';
import { isPublicAddress } from './public-address.ts';

const lengthMax = 2_048;
const ports = new Set(['', '443', '8443']);
const privateNames = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home.arpa'];
const answerWithinMs = 2_000;

/** Resolves a host name to IP addresses; rejects or gives none when there is no answer. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface CheckUrlOptions {
  /** Whether http, any port and private addresses are fine: closed networks and tests. */
  readonly allowPrivate?: boolean;
  readonly resolve?: Resolve;
}

/**
 * Whether an address that a caller gave may be contacted. Contacts DNS for two seconds at most and nothing else; a name
 * without an answer passes, because the connection itself is guarded too.
 */
export async function checkUrl(
  value: string,
  path: string,
  options: CheckUrlOptions = {},
): Promise<Problem | null> {
  const url = URL.canParse(value) ? new URL(value) : null;
  const message =
    url === null || value.length > lengthMax
      ? `Write the address in full, such as https://example.com/file, with ${lengthMax.toLocaleString('en')} characters at most.`
      : (checkShape(url, options) ?? (await checkHost(hostOf(url), options)));
  return message === null ? null : { path, message };
}

function checkShape(url: URL, { allowPrivate = false }: CheckUrlOptions): string | null {
  if (url.username !== '' || url.password !== '')
    return 'Remove the user name and password from the address; a secret can be part of its path or query.';
  if (allowPrivate)
    return url.protocol === 'https:' || url.protocol === 'http:' ? null : 'Use an http or https address.';
  if (url.protocol !== 'https:') return 'Use an https address.';
  if (!ports.has(url.port)) return `Use port 443 or 8443 instead of ${url.port}.`;
  return null;
}

async function checkHost(host: string, options: CheckUrlOptions): Promise<string | null> {
  if (options.allowPrivate) return null;
  const named = 'Use an address that anyone on the internet can reach';
  if (isIP(host) !== 0)
    return isPublicAddress(host) ? null : `${named}: ${host} is private or reserved for special use.`;
  if (isPrivateName(host)) return `${named}: the name ${host} only means something inside a network.`;
  const found = (await addressesOf(host, options.resolve ?? resolveName)).find((ip) => !isPublicAddress(ip));
  return found === undefined ? null : `${named}: ${host} leads to a private address.`;
}

/** Whether the host of an address, as it is written, can be one of the internet at large. Asks nobody. */
export function isPublicName(url: URL): boolean {
  const host = hostOf(url);
  return isIP(host) === 0 ? !isPrivateName(host) : isPublicAddress(host);
}

/** The host as it will be connected to: without brackets, and without the dot that ends a full name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function isPrivateName(host: string): boolean {
  return !host.includes('.') || privateNames.some((name) => host === name || host.endsWith(`.${name}`));
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly string[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly string[]>((done) => {
    timer = setTimeout(() => done([]), answerWithinMs);
  });
  const answer = resolve(host).catch((): readonly string[] => []);
  const addresses = await Promise.race([answer, late]);
  clearTimeout(timer);
  return addresses;
}

async function resolveName(host: string): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: answerWithinMs, tries: 1 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
}
