import { PortalError } from '#app/api/graphql/portal-error.ts';
import { askUpstream, tooBusy, type UpstreamSettings } from '#app/api/graphql/upstream.ts';
import { operationTexts, type ResultOfOperation } from '#contract/operations.ts';

type Measurements = ResultOfOperation<'Measurements'>['measurements'];
type Engines = ResultOfOperation<'Engines'>['providers'];

/** What `/status.json` says: what the status page shows, for programs. */
export interface ServiceStatus {
  readonly readAt: string;
  /** Whether the store and the worker answer; null when that can not be known. */
  readonly ready: boolean | null;
  readonly day: Measurements;
  readonly week: Measurements;
  /** Which kind of engine serves each model now. */
  readonly engines: Engines;
}

export interface StatusSettings extends UpstreamSettings {
  /** Shows that the portal itself asks. Measurements need no key. */
  readonly credential: string | null;
}

/** Reads both windows and the health from the gateway. Rejects with a PortalError when it does not answer. */
export async function readStatus(settings: StatusSettings): Promise<ServiceStatus> {
  const [ready, day, week, engines] = await Promise.all([
    readReady(settings),
    readWindow(settings, 'DAY'),
    readWindow(settings, 'WEEK'),
    readEngines(settings),
  ]);
  return { readAt: new Date().toISOString(), ready, day, week, engines };
}

async function readReady({ upstreamUrl, fetch: send = fetch }: UpstreamSettings): Promise<boolean | null> {
  try {
    const { status } = await send(new URL('/readyz', upstreamUrl), { signal: AbortSignal.timeout(5_000) });
    if (status === 200) return true;
    return status === 503 ? false : null;
  } catch {
    return null; // Another kind of service may not have the address; the measurements say whether it answers.
  }
}

async function readWindow(settings: StatusSettings, window: 'DAY' | 'WEEK'): Promise<Measurements> {
  const measurements: Measurements | undefined = (await ask(settings, 'Measurements', { window }))
    .measurements;
  return measurements ?? unanswered('The API did not say what it measured. Try again.');
}

async function readEngines(settings: StatusSettings): Promise<Engines> {
  const providers: Engines | undefined = (await ask(settings, 'Engines', {})).providers;
  return providers ?? unanswered('The API did not say which engines serve its models. Try again.');
}

/** The data of an answer; empty where there is none. */
async function ask(settings: StatusSettings, name: 'Measurements' | 'Engines', variables: object) {
  const answer = await askUpstream(settings, {
    query: operationTexts[name],
    operationName: name,
    variables,
    credential: settings.credential,
  });
  const busy = tooBusy(answer);
  if (busy) throw busy;
  return JSON.parse(answer.body)?.data ?? {};
}

function unanswered(message: string): never {
  throw new PortalError({ code: 'INTERNAL_ERROR', message, status: 502 });
}
