export { startTelemetry, type Telemetry } from './start-telemetry.ts';
export type { SamplerSettings, TelemetrySettings } from './telemetry-settings.ts';
