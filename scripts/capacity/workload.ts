import { checkRequest } from '#catalog/check-request.ts';
import { estimateSeconds, mediaSeconds } from '#catalog/estimate.ts';
import { frameRate, frameSize } from '#catalog/frame-size.ts';
import type { Model } from '#catalog/model.ts';
import { modelForProvider, providerModels } from '#catalog/models.ts';
import { sampleRequest } from '#catalog/sample-request.ts';
import type { Assumed } from './assumptions.ts';
import type { CapacityCommand } from './read-capacity-command.ts';
import type { JobKind } from './simulate.ts';

/** A model's part in the load, for one job with the options of its sample. */
export interface Work extends JobKind {
  readonly provider: string;
  readonly bytes: number;
}

/** Text of a sample that is spoken: about ten seconds. */
const TEXT = 'A sentence that stands for what people let their speech models say. '.repeat(2);

/** What the mix of a command asks of vendors, workers and storage, with durations of the catalog. */
export function workloadOf({ mix, engine, assumed }: Omit<CapacityCommand, 'jobsPerDay'>): Work[] {
  const shares = mix ?? Object.fromEntries(providerModels.map(({ id }) => [id, 1 / providerModels.length]));
  return Object.entries(shares).map(([provider, share]) => {
    const model = modelForProvider(provider);
    if (model === undefined) throw new Error(`${provider} is no model of the catalog.`);
    return workOf(model, share, { engine, assumed });
  });
}

function workOf(
  model: Model,
  share: number,
  { engine, assumed }: Pick<CapacityCommand, 'engine' | 'assumed'>,
): Work {
  const request = sampleRequest(model, TEXT);
  const { options } = checkRequest(model, request);
  const seconds = mediaSeconds(model, request, options);
  const size = frameSize(model, options);
  const bytes = bytesOf({ seconds, pixels: size ? size.width * size.height : 0, model }, assumed);
  const fetchSeconds = (bytes * 8) / 1e6 / assumed['megabits-per-second'];
  const made = estimateSeconds(model, request, options, engine === 'live' ? 'LIVE' : 'SIMULATED');
  const own = { share, bytes, provider: model.provider };
  return engine === 'live'
    ? // Fetched from the vendor, and sent to the bucket.
      {
        ...own,
        beginSeconds: assumed['submit-seconds'],
        vendorSeconds: made,
        endSeconds: 2 * fetchSeconds,
      }
    : { ...own, beginSeconds: made + fetchSeconds, vendorSeconds: 0, endSeconds: 0 };
}

function bytesOf(
  { seconds, pixels, model }: { seconds: number; pixels: number; model: Model },
  assumed: Assumed,
): number {
  const rate = frameRate(model);
  if (pixels === 0) return (seconds * assumed['audio-kilobits'] * 1_000) / 8;
  if (rate === null) return pixels * assumed['bytes-per-pixel'];
  return (pixels * rate * seconds * assumed['bits-per-pixel']) / 8;
}
