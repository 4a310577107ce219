export {
  type Administration,
  AdministrationError,
  administer,
  type KeyLine,
  type VendorLine,
} from './administer.ts';
export { agreeOnSecrets, replaceSecrets } from './agree-on-secrets.ts';
export { backUp } from './backup/back-up.ts';
export { BackupError } from './backup/backup-error.ts';
export type { Manifest } from './backup/manifest.ts';
export { restore } from './backup/restore.ts';
export { copyMedia } from './copy-media.ts';
export { CopyError, type CopyReport, copyStore } from './copy-store.ts';
export { createGateway, type Gateway, type GatewayParts } from './create.ts';
export { createKeyIn, type NewKey } from './create-key.ts';
export { type AddressOf, countedAddress, createAddressOf } from './http/caller-address.ts';
export { traceEndpoint } from './http/trace-endpoint.ts';
export { createLog, type Log } from './log.ts';
export type { MetricFamily } from './measurements/metrics.ts';
export { tracedFetch } from './network/traced-fetch.ts';
export { processLimits } from './process-limits.ts';
export type { Margin } from './providers/margin.ts';
export type { GatewaySettings } from './settings.ts';
export type { StorePlace } from './store/store-place.ts';
export { failureType, noTracing, type OpenSpan, type SpanStart, type Tracing } from './tracing.ts';
export { checkVendors, type VendorCheck } from './vendors/check-vendors.ts';
export { publicNetwork } from './vendors/public-network.ts';
