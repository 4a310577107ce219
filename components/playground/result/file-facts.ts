import type { GenerationMetadata } from '#contract/generation-metadata.ts';

/** What this browser found in the file itself, with the names and units of `GenerationMetadata`. */
export type FileFacts = Pick<GenerationMetadata, 'bytes' | 'sha256'> &
  Partial<
    Pick<
      GenerationMetadata,
      'width' | 'height' | 'duration' | 'frameRate' | 'videoCodec' | 'audioCodec' | 'sampleRate' | 'channels'
    >
  >;

/** Seconds that two readers of one file may differ by: containers round the length of their last packet. */
const durationTolerance = 0.05;
/** Frames in a second that two readers may differ by. */
const rateTolerance = 0.5;

/** The facts of a file that are not what the gateway says of it. Facts that nobody read count as agreeing. */
export function disagreements(told: GenerationMetadata, found: FileFacts): readonly (keyof FileFacts)[] {
  return names(found).filter((name) => {
    const [said, real] = [told[name], found[name]];
    if (said === null || real === null || real === undefined) return false;
    if (name === 'duration') return Math.abs(Number(said) - Number(real)) > durationTolerance;
    if (name === 'frameRate') return Math.abs(Number(said) - Number(real)) > rateTolerance;
    return said !== real;
  });
}

function names(facts: FileFacts): readonly (keyof FileFacts)[] {
  return Object.keys(facts) as (keyof FileFacts)[];
}
