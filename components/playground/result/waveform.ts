/** The loudest sample of each of `bars` equal parts of a sound, from 0.01 to 1 of the loudest of all. */
export function peaksOf(samples: ArrayLike<number>, bars: number): number[] {
  const part = Math.max(1, Math.floor(samples.length / bars));
  const peaks = Array.from({ length: bars }, (_, bar) => {
    let peak = 0;
    for (let at = bar * part; at < Math.min((bar + 1) * part, samples.length); at++) {
      peak = Math.max(peak, Math.abs(samples[at] ?? 0));
    }
    return peak;
  });
  const loudest = Math.max(...peaks, Number.EPSILON);
  return peaks.map((peak) => Math.max(0.01, peak / loudest));
}

/** Loads a sound and measures its first channel. */
export async function waveform(url: string, bars: number, signal: AbortSignal): Promise<number[]> {
  const response = await fetch(url, { signal });
  const context = new OfflineAudioContext(1, 1, 44_100);
  const decoded = await context.decodeAudioData(await response.arrayBuffer());
  return peaksOf(decoded.getChannelData(0), bars);
}
