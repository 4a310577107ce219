import type { Distribution, Labels, MetricFamily } from './metrics.ts';

/** Metrics in the text format of Prometheus. */
export function prometheusText(families: readonly MetricFamily[]): string {
  return families.map((family) => `${head(family)}${lines(family).join('')}`).join('');
}

function head({ name, help, type }: MetricFamily): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
}

function lines(family: MetricFamily): string[] {
  if (family.type !== 'histogram') {
    return family.points.map(({ labels, value }) => line(family.name, labels, value));
  }
  return family.points.flatMap((point) => [
    ...bucketLines(family.name, family.bounds, point),
    line(`${family.name}_sum`, point.labels, point.sum),
    line(`${family.name}_count`, point.labels, point.count),
  ]);
}

/** Each holds those of the buckets before it. */
function bucketLines(name: string, bounds: readonly number[], { labels, counts }: Distribution): string[] {
  let below = 0;
  return counts.map((count, bucket) => {
    below += count;
    return line(`${name}_bucket`, { ...labels, le: String(bounds[bucket] ?? '+Inf') }, below);
  });
}

function line(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}\n`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
