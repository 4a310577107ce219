import { z } from 'zod';

/** Where a collector of OpenTelemetry is, and what it is told. */
export interface TelemetryEnv {
  /** Without a slash at the end. */
  readonly endpoint: string;
  readonly protocol: 'http/protobuf' | 'http/json';
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  readonly resourceAttributes: Readonly<Record<string, string>>;
  readonly traces: boolean;
  readonly metrics: boolean;
  readonly sampler: {
    readonly kind: 'always_on' | 'always_off' | 'traceidratio';
    readonly asParent: boolean;
    readonly ratio: number;
  };
}

const kinds = ['always_on', 'always_off', 'traceidratio'] as const;
const samplers = [...kinds, ...kinds.map((kind) => `parentbased_${kind}` as const)] as const;

const exporter = z.enum(['otlp', 'none'], { error: 'must be otlp or none' }).default('otlp');
const isPair = (part: string) => /^\s*[!#$&'*+.^`|~\w/-]+\s*=/.test(part) && isPercentText(part);

/** Names and values with commas between; a value may be written with percent signs, as in addresses. */
const pairs = z
  .string()
  .transform((text) => text.split(',').filter((part) => part.trim() !== ''))
  .refine((parts) => parts.every(isPair), {
    error: 'must be names and values with commas between: name=value,name=value',
    abort: true,
  })
  .transform((parts) => Object.fromEntries(parts.map(readPair)));

const headers = pairs.refine(
  (read) => Object.values(read).every((value) => /^[\x20-\x7e]*$/.test(value)),
  'has characters that no header has; copy it again',
);

/** The standard variables of OpenTelemetry that are read here. */
export const otelShape = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'is not an http or https address' })
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  OTEL_EXPORTER_OTLP_HEADERS: headers.default({}),
  OTEL_EXPORTER_OTLP_PROTOCOL: z
    .enum(['http/protobuf', 'http/json'], { error: 'must be http/protobuf or http/json' })
    .default('http/protobuf'),
  OTEL_SERVICE_NAME: z.string().optional(),
  OTEL_RESOURCE_ATTRIBUTES: pairs.default({}),
  OTEL_TRACES_EXPORTER: exporter,
  OTEL_METRICS_EXPORTER: exporter,
  OTEL_TRACES_SAMPLER: z
    .enum(samplers, { error: `must be one of ${samplers.join(', ')}` })
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number({ error: 'is not a number' })
    .min(0, 'must be 0 to 1')
    .max(1, 'must be 0 to 1')
    .default(1),
  OTEL_SDK_DISABLED: z
    .string()
    .default('false')
    .transform((value) => value.toLowerCase() === 'true'),
};

const otelSettings = z.object(otelShape);

/** Undefined where no collector was named, or telling it anything was turned off. */
export function telemetryOf(data: z.infer<typeof otelSettings>): TelemetryEnv | undefined {
  const endpoint = data.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined || data.OTEL_SDK_DISABLED) return undefined;
  const { OTEL_TRACES_SAMPLER: sampler, OTEL_SERVICE_NAME: given } = data;
  const { 'service.name': named, ...resourceAttributes } = data.OTEL_RESOURCE_ATTRIBUTES;
  const telemetry = {
    ...{ endpoint, resourceAttributes, serviceName: given ?? named ?? 'doitong' },
    protocol: data.OTEL_EXPORTER_OTLP_PROTOCOL,
    headers: data.OTEL_EXPORTER_OTLP_HEADERS,
    traces: data.OTEL_TRACES_EXPORTER === 'otlp',
    metrics: data.OTEL_METRICS_EXPORTER === 'otlp',
    sampler: samplerOf(sampler, data.OTEL_TRACES_SAMPLER_ARG),
  };
  return telemetry.traces || telemetry.metrics ? telemetry : undefined;
}

function samplerOf(name: (typeof samplers)[number], ratio: number): TelemetryEnv['sampler'] {
  const asParent = name.startsWith('parentbased_');
  const kind = kinds.find((each) => name.endsWith(each)) ?? 'always_on';
  return { kind, asParent, ratio };
}

function isPercentText(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

function readPair(part: string): [string, string] {
  const at = part.indexOf('=');
  return [part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim())];
}
