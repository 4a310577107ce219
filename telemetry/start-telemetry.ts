import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { OTLPMetricExporter as JsonMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto';
import { OTLPTraceExporter as JsonTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { defaultResource, type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { createLog, type Log, noTracing, type Tracing } from '#gateway/index.ts';
import { collectMetrics, type ReadMetrics } from './collect-metrics.ts';
import { createSampler } from './create-sampler.ts';
import { createTracing } from './create-tracing.ts';
import { reportFailures } from './report-failures.ts';
import type { TelemetrySettings } from './telemetry-settings.ts';

export interface Telemetry {
  readonly tracing: Tracing;
  /** Tells the collector every minute, and when it stops, what `read` says. */
  watch(read: ReadMetrics): void;
  /** Sends what is left, for two seconds at most. */
  stop(): Promise<void>;
}

interface Stoppable {
  shutdown(): Promise<void>;
}

const STOP_MS_MAX = 2_000;

/** Tells a collector over OTLP. Nothing waits for it: what it does not take is dropped, and what waits for it is bounded. */
export function startTelemetry(settings: TelemetrySettings, log: Log = createLog()): Telemetry {
  const resource = resourceOf(settings);
  const running: Stoppable[] = [];
  const started = <Part extends Stoppable>(part: Part): Part => {
    running.push(part);
    return part;
  };
  reportFailures(log);
  return {
    tracing: settings.traces ? createTracing(started(tracerProvider(settings, resource))) : noTracing,
    watch(read) {
      if (settings.metrics) started(meterProvider(settings, resource, read));
    },
    async stop() {
      const sent = Promise.allSettled(running.map((part) => part.shutdown()));
      const ends = await Promise.race([sent, pause(STOP_MS_MAX)]);
      const isSent = ends?.every(({ status }) => status === 'fulfilled');
      if (!isSent) log.warn('telemetry.not-sent', {}, 'The process stops with what is left.');
    },
  };
}

/** Each process is an instance of its own: counters of two of them may not be taken for one that goes back and forth. */
function resourceOf({ serviceName, resourceAttributes }: TelemetrySettings): Resource {
  const own = { 'service.name': serviceName, 'service.instance.id': randomUUID() };
  return defaultResource().merge(resourceFromAttributes({ ...own, ...resourceAttributes }));
}

function tracerProvider(settings: TelemetrySettings, resource: Resource): TracerProvider {
  const Exporter = settings.protocol === 'http/json' ? JsonTraceExporter : OTLPTraceExporter;
  const exporter = new Exporter(exporterSettings(settings, 'traces'));
  return new TracerProvider({
    resource,
    sampler: createSampler(settings.sampler),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
}

function meterProvider(settings: TelemetrySettings, resource: Resource, read: ReadMetrics): MeterProvider {
  const Exporter = settings.protocol === 'http/json' ? JsonMetricExporter : OTLPMetricExporter;
  const exporter = new Exporter(exporterSettings(settings, 'metrics'));
  const metricProducers = [collectMetrics(read, resource)];
  return new MeterProvider({
    resource,
    readers: [new PeriodicExportingMetricReader({ exporter, metricProducers })],
  });
}

function exporterSettings({ endpoint, headers }: TelemetrySettings, signal: 'traces' | 'metrics') {
  return { url: `${endpoint}/v1/${signal}`, headers };
}
