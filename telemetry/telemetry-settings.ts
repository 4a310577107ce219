/** Where a collector is, and what it is told. */
export interface TelemetrySettings {
  /** Base address of OTLP over HTTP, without a slash at the end: `http://collector:4318`. */
  readonly endpoint: string;
  readonly protocol: 'http/protobuf' | 'http/json';
  /** Sent along, with whatever lets us in. */
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  readonly resourceAttributes: Readonly<Record<string, string>>;
  readonly traces: boolean;
  readonly metrics: boolean;
  readonly sampler: SamplerSettings;
}

export interface SamplerSettings {
  readonly kind: 'always_on' | 'always_off' | 'traceidratio';
  /** Whether a trace that a caller has begun is kept or not as the caller says. */
  readonly asParent: boolean;
  /** Of traces that are kept, from 0 to 1. */
  readonly ratio: number;
}
