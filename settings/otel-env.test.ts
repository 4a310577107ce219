import { describe, expect, it } from 'vitest';
import { EnvError, parseSettings } from './env.ts';

const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://collector.test:4318/';

const telemetryOf = (source: Record<string, string>) =>
  parseSettings({ OTEL_EXPORTER_OTLP_ENDPOINT, ...source }).telemetry;

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    telemetryOf(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

describe('the settings of OpenTelemetry', () => {
  it('are on with an endpoint alone', () => {
    expect(telemetryOf({})).toEqual({
      endpoint: 'http://collector.test:4318',
      protocol: 'http/protobuf',
      headers: {},
      serviceName: 'doitong',
      resourceAttributes: {},
      traces: true,
      metrics: true,
      sampler: { kind: 'always_on', asParent: true, ratio: 1 },
    });
  });

  it.each<Record<string, string>>([
    { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
    { OTEL_SDK_DISABLED: 'TRUE' },
    { OTEL_TRACES_EXPORTER: 'none', OTEL_METRICS_EXPORTER: 'none' },
  ])('are off with %j', (source) => {
    expect(telemetryOf(source)).toBeUndefined();
  });

  it('read headers and attributes as the standard writes them', () => {
    const read = telemetryOf({
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20a%2Cb, x-team = media',
      OTEL_RESOURCE_ATTRIBUTES: 'service.name=portal,deployment.environment.name=s%C3%A3o%20paulo',
    });
    expect(read).toMatchObject({
      headers: { authorization: 'Bearer a,b', 'x-team': 'media' },
      serviceName: 'portal',
      resourceAttributes: { 'deployment.environment.name': 'são paulo' },
    });
    const named = telemetryOf({ OTEL_SERVICE_NAME: 'web', OTEL_RESOURCE_ATTRIBUTES: 'service.name=portal' });
    expect(named?.serviceName).toBe('web');
  });

  it.each([
    ['always_off', { kind: 'always_off', asParent: false }],
    ['parentbased_traceidratio', { kind: 'traceidratio', asParent: true, ratio: 0.25 }],
    ['traceidratio', { kind: 'traceidratio', asParent: false, ratio: 0.25 }],
  ])('know the sampler %s', (OTEL_TRACES_SAMPLER, sampler) => {
    const read = telemetryOf({ OTEL_TRACES_SAMPLER, OTEL_TRACES_SAMPLER_ARG: '0.25' });
    expect(read?.sampler).toMatchObject(sampler);
  });

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'no pair'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=%ZZ'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'a=b%0d%0ac'],
    ['OTEL_TRACES_EXPORTER', 'zipkin'],
    ['OTEL_TRACES_SAMPLER', 'jaeger_remote'],
    ['OTEL_TRACES_SAMPLER_ARG', '2'],
  ])('refuse %s %j with its name, and without its value', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
    expect(problems.join()).not.toContain(value);
  });
});
