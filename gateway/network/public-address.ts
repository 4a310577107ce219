import ipaddr from 'ipaddr.js';

/** Public by their range, private by their use: a cloud's own agent that answers every machine in it. */
export const deniedAddresses: readonly string[] = ['168.63.129.16'];

/** All of IPv6 that is given out for the internet at large. */
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an IP address, written as IPv4 or IPv6, is one of the internet at large. False for what is not an address. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || deniedAddresses.includes(address)) return false;
  const parsed = ipaddr.parse(address);
  const given = !(parsed instanceof ipaddr.IPv6) || parsed.match(globalIpv6);
  return given && parsed.range() === 'unicast';
}
