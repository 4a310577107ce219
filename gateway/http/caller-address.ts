import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const MAPPED = /^::ffff:(?=\d+\.)/i;
/** What proxies add when they speak for callers from anywhere. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** Whether a program on this machine sends the request, for itself. */
export function isLocal({ socket, headers }: IncomingMessage): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined);
}

/** Where a request comes from. */
export type AddressOf = (request: Pick<IncomingMessage, 'socket' | 'headers'>) => string;

/**
 * Reads the address of whoever sends a request: of the connection, or the one that a proxy says it speaks for, the last
 * it names. Proxies on this machine are believed, and those at `proxies`: addresses, or networks such as `10.0.0.0/8`.
 */
export function createAddressOf(proxies: readonly string[] = []): AddressOf {
  const believed = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (bits === undefined) believed.addAddress(address, familyOf(address));
    else believed.addSubnet(address, Number(bits), familyOf(address));
  }
  return ({ socket, headers }) => {
    const peer = (socket.remoteAddress ?? '').replace(MAPPED, '');
    const isProxy = LOOPBACK.test(peer) || (peer !== '' && believed.check(peer, familyOf(peer)));
    const forwarded = isProxy ? String(headers['x-forwarded-for'] ?? '').split(',') : [];
    return (forwarded.at(-1)?.trim() || peer).replace(MAPPED, '');
  };
}

/** Whom an address is counted for. Those of IPv6 count by their first half, because one caller has all of the other one. */
export function countedAddress(address: string): string {
  return isIPv6(address) ? networkOf(address) : address;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const rest = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  const all = [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...rest];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
