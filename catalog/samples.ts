import samples from './samples.json' with { type: 'json' };

/** What this gateway's engine made of a model's sample request, read back from the file. */
export interface Sample {
  /** Address of a still picture, in the proportions of the file. Absent for sound. */
  readonly poster?: string;
  /** Address of a short version of the video, or of the sound. */
  readonly clip?: string;
  /** Loudness along the sound, from 0 to 1. */
  readonly peaks?: readonly number[];
  readonly media: {
    readonly format: string;
    readonly width?: number;
    readonly height?: number;
    readonly durationSeconds?: number;
    readonly bytes: number;
  };
}

const bySample: Readonly<Record<string, Sample | undefined>> = samples;

/** The sample of an entry; undefined before it was made. */
export function sampleOf(id: string): Sample | undefined {
  return bySample[id];
}

/** The loudness of these entries along their sound, by id; entries without one are left out. */
export function waves(ids: readonly string[]): Readonly<Record<string, readonly number[]>> {
  const pairs = ids.flatMap((id): [string, readonly number[]][] => {
    const peaks = sampleOf(id)?.peaks;
    return peaks ? [[id, peaks]] : [];
  });
  return Object.fromEntries(pairs);
}

/** The still pictures of these entries, by id; entries without one are left out. */
export function posters(ids: readonly string[]): Readonly<Record<string, string>> {
  const pairs = ids.flatMap((id): [string, string][] => {
    const poster = sampleOf(id)?.poster;
    return poster ? [[id, poster]] : [];
  });
  return Object.fromEntries(pairs);
}
