import { useEffect, useState } from 'react';

/** Seconds until the file in half of the runs of the last seven days, by id of the API. */
export type Medians = Readonly<Record<string, number>>;

interface Status {
  readonly week: {
    readonly providers: readonly {
      readonly provider: string;
      readonly measurement: { readonly result: { readonly p50: number } | null };
    }[];
  };
}

/** What the gateway measured of each model. Empty until it was read, and where nothing was measured. */
export function useMedians(): Medians {
  const [medians, set] = useState<Medians>({});
  useEffect(() => {
    const leaving = new AbortController();
    readMedians(leaving.signal).then(set, () => set({}));
    return () => leaving.abort();
  }, []);
  return medians;
}

async function readMedians(signal: AbortSignal): Promise<Medians> {
  const response = await fetch('/status.json', { signal });
  if (!response.ok) return {};
  const { week }: Status = await response.json();
  const measured = week.providers.flatMap(({ provider, measurement }): [string, number][] =>
    measurement.result ? [[provider, measurement.result.p50]] : [],
  );
  return Object.fromEntries(measured);
}
