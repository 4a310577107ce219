export {
  createGateway,
  type Gateway,
  type GatewayParts,
  type GatewaySettings,
  type NewKey,
} from './create.ts';
