export { type Administration, AdministrationError, administer, type KeyLine } from './administer.ts';
export { createGateway, type Gateway, type GatewayParts } from './create.ts';
export { createKeyIn, type NewKey } from './create-key.ts';
export { callerAddress } from './http/caller-address.ts';
export type { GatewaySettings } from './settings.ts';
