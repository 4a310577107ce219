import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace';
import type { SamplerSettings } from './telemetry-settings.ts';

/** Decides which traces are kept. */
export function createSampler({ kind, asParent, ratio }: SamplerSettings): Sampler {
  const samplers: Record<SamplerSettings['kind'], () => Sampler> = {
    always_on: () => new AlwaysOnSampler(),
    always_off: () => new AlwaysOffSampler(),
    traceidratio: () => new TraceIdRatioBasedSampler(ratio),
  };
  const root = samplers[kind]();
  return asParent ? new ParentBasedSampler({ root }) : root;
}
