interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
}

/** What `/status.json` says of the last seven days and of now, as far as the pages of models read it. */
export interface Status {
  readonly week: {
    readonly providers: readonly {
      readonly provider: string;
      readonly engine: string;
      readonly measurement: {
        readonly completed: number;
        readonly failed: number;
        readonly successRate: number | null;
        readonly accept: Spread | null;
        readonly result: Spread | null;
      };
    }[];
  };
  readonly engines: readonly { readonly id: string; readonly engine: string }[];
}

let asked: Promise<Status | null> | undefined;
let known: Status | null | undefined;

/** What was read so far: undefined before that, null when it failed. */
export function statusSoFar(): Status | null | undefined {
  return known;
}

/** Reads it once for the page; null when it can not be read. */
export function readStatus(): Promise<Status | null> {
  asked ??= ask()
    .catch(() => null)
    .then((status) => {
      known = status;
      return status;
    });
  return asked;
}

async function ask(): Promise<Status> {
  const response = await fetch('/status.json');
  if (!response.ok) throw new Error(`/status.json answered ${response.status}`);
  return response.json();
}

/** Seconds until the file in half of the runs, by id of the API. Models that nobody ran are left out. */
export function mediansOf(status: Status | null | undefined): Readonly<Record<string, number>> {
  const measured = status?.week.providers.flatMap(({ provider, measurement }): [string, number][] =>
    measurement.result ? [[provider, measurement.result.p50]] : [],
  );
  return Object.fromEntries(measured ?? []);
}
