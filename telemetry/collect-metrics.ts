import { type HrTime, ValueType } from '@opentelemetry/api';
import { hrTime } from '@opentelemetry/core';
import type { Resource } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  type DataPoint,
  DataPointType,
  type Histogram,
  type MetricData,
  type MetricProducer,
} from '@opentelemetry/sdk-metrics';
import type { MetricFamily } from '#gateway/index.ts';

export type ReadMetrics = () => Promise<readonly MetricFamily[]>;

type Family<Type extends MetricFamily['type']> = Extract<MetricFamily, { readonly type: Type }>;

interface Window {
  readonly startTime: HrTime;
  readonly endTime: HrTime;
}

/** What `/metrics` says, under the same names, read when the collector is to be told: nothing is counted a second time. */
export function collectMetrics(read: ReadMetrics, resource: Resource): MetricProducer {
  const startTime = hrTime();
  return {
    async collect() {
      const window = { startTime, endTime: hrTime() };
      const metrics = (await read())
        .filter(({ points }) => points.length > 0)
        .map((family) => metricOf(family, window));
      return {
        resourceMetrics: { resource, scopeMetrics: [{ scope: { name: 'doitong' }, metrics }] },
        errors: [],
      };
    },
  };
}

function metricOf(family: MetricFamily, window: Window): MetricData {
  const { name, help: description, unit = '' } = family;
  const about = {
    descriptor: { name, description, unit, valueType: ValueType.DOUBLE },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  };
  switch (family.type) {
    case 'counter':
      return {
        ...about,
        dataPointType: DataPointType.SUM,
        isMonotonic: true,
        dataPoints: values(family, window),
      };
    case 'gauge':
      return { ...about, dataPointType: DataPointType.GAUGE, dataPoints: values(family, window) };
    case 'histogram':
      return { ...about, dataPointType: DataPointType.HISTOGRAM, dataPoints: distributions(family, window) };
  }
}

function values({ points }: Family<'counter' | 'gauge'>, window: Window): DataPoint<number>[] {
  return points.map(({ labels, value }) => ({ ...window, attributes: labels, value }));
}

function distributions({ bounds, points }: Family<'histogram'>, window: Window): DataPoint<Histogram>[] {
  return points.map(({ labels, counts, sum, count }) => ({
    ...window,
    attributes: labels,
    value: { buckets: { boundaries: [...bounds], counts: [...counts] }, sum, count },
  }));
}
