export type { CreatedKey, Gateway, GatewayParts, GatewaySettings, Words } from './create.ts';
