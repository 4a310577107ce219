import ipaddr from 'ipaddr.js';

/** Public by their range, private by their use: a cloud's own agent that answers every machine in it. */
export const deniedAddresses: readonly string[] = ['168.63.129.16'];

/** Whether an IP address, written as IPv4 or IPv6, is one of the internet at large. False for what is not an address. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || deniedAddresses.includes(address)) return false;
  return ipaddr.parse(address).range() === 'unicast';
}
