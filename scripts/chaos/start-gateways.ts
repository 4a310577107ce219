import { findFreePort } from '../setup/find-free-port.ts';
import { type Fleet, startFleet } from './fleet.ts';
import { gatewayPlace } from './gateway-place.ts';
import type { ProcessOptions } from './process-options.ts';

/** Gateways over one place: they share nothing else. */
export async function startGateways(
  options: Omit<ProcessOptions, 'role' | 'port'>,
  roles: readonly ProcessOptions['role'][],
): Promise<Fleet> {
  const places = roles.map(async (role) => gatewayPlace({ ...options, role, port: await findFreePort() }));
  return startFleet(await Promise.all(places));
}
