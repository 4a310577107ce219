const windowSeconds = 0.034;
const searchSeconds = 0.009;

/**
 * Makes a voice last `factor` times as long at the same pitch (WSOLA: windows are moved to where their waves match
 * best, then overlapped by half).
 */
export function timeStretch(samples: Float32Array, sampleRate: number, factor: number): Float32Array {
  if (Math.abs(factor - 1) < 0.005) return samples;
  const hop = Math.round((windowSeconds * sampleRate) / 2);
  const reach = Math.round(searchSeconds * sampleRate);
  const result = new Float32Array(Math.round(samples.length * factor) + 2 * hop);
  let natural = 0;
  for (let at = 0; at + 2 * hop < result.length; at += hop) {
    const wanted = Math.round(at / factor);
    const start = at === 0 ? 0 : bestMatch(samples, natural, wanted, reach, hop);
    overlap(result, at, samples, start, hop);
    natural = start + hop;
  }
  return result.subarray(0, Math.round(samples.length * factor));
}

/** Where, within reach of `wanted`, the samples go on most like they do at `natural`. */
function bestMatch(samples: Float32Array, natural: number, wanted: number, reach: number, length: number) {
  let best = wanted;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let start = Math.max(0, wanted - reach); start <= wanted + reach; start += 2) {
    let score = 0;
    for (let i = 0; i < length; i += 2) score += (samples[start + i] ?? 0) * (samples[natural + i] ?? 0);
    if (score > bestScore) {
      bestScore = score;
      best = start;
    }
  }
  return best;
}

function overlap(result: Float32Array, at: number, samples: Float32Array, start: number, hop: number): void {
  for (let i = 0; i < 2 * hop; i++) {
    const rising = at === 0 && i < hop ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * i) / hop);
    const sample = samples[start + i] ?? 0;
    result[at + i] = (result[at + i] ?? 0) + sample * rising;
  }
}
