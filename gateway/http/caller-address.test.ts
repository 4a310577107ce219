import { expect, it } from 'vitest';
import { countedAddress, createAddressOf } from './caller-address.ts';

type Asked = Parameters<ReturnType<typeof createAddressOf>>[0];
const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as Asked;

const behind = createAddressOf(['10.1.0.0/16', '2001:db8::7']);

it.each([
  ['a caller', from('203.0.113.9'), '203.0.113.9'],
  ['a caller who claims to be a proxy', from('203.0.113.9', '198.51.100.1'), '203.0.113.9'],
  ['a proxy on this machine', from('127.0.0.1', '198.51.100.1'), '198.51.100.1'],
  ['a proxy in the network, the last it names', from('10.1.2.3', 'forged, 198.51.100.1'), '198.51.100.1'],
  ['the same as IPv6 writes it', from('::ffff:10.1.2.3', '198.51.100.1'), '198.51.100.1'],
  ['a proxy by its address', from('2001:db8::7', '198.51.100.1'), '198.51.100.1'],
  ['one beside the network', from('10.2.0.1', '198.51.100.1'), '10.2.0.1'],
  ['a proxy that speaks for itself', from('10.1.2.3'), '10.1.2.3'],
])('%s', (_, request, address) => {
  expect(behind(request)).toBe(address);
});

it('believes nobody else where no proxies are named', () => {
  expect(createAddressOf()(from('10.1.2.3', '198.51.100.1'))).toBe('10.1.2.3');
});

it('counts the addresses of one IPv6 network as one', () => {
  expect(countedAddress('2001:db8:0:1::5')).toBe(countedAddress('2001:db8:0:1:ffff::9'));
  expect(countedAddress('203.0.113.9')).toBe('203.0.113.9');
});
