import type { PortalRequest } from '#components/labs/send-to-portal.ts';
import { readVerdicts } from '#components/labs/verdicts.ts';
import type { Exchange } from '#components/playground/client/outcome.ts';
import { generationStatuses, isFinal } from '#contract/request.ts';
import type { ErrorDemo } from './error-demos.ts';

/** How a demonstration reaches the gateway, and how it waits. */
export interface DemoPorts {
  readonly send: (request: PortalRequest) => Promise<Exchange>;
  readonly sendWithoutKey: () => Promise<Exchange>;
  readonly pause: () => Promise<void>;
  /** Told when the request was accepted and its end is waited for. */
  readonly onAccepted: () => void;
}

/** Sends the request of a demonstration and answers with what came last: a failure of the work comes after the acceptance. */
export async function runDemo({ kind, ...request }: ErrorDemo, ports: DemoPorts): Promise<Exchange> {
  if (kind === 'keyless') return ports.sendWithoutKey();
  const first = await ports.send(request);
  if (kind === 'real' && first.status === 401) {
    await ports.send({ operation: 'Account' }); // Opens the account of a browser that has none.
    return ports.send(request);
  }
  const id = acceptedId(first);
  if (id === null) return first;
  ports.onAccepted();
  for (;;) {
    await ports.pause();
    const answer = await ports.send({ operation: 'Generation', variables: { id } });
    const status = readVerdicts(answer)?.generation;
    const known = generationStatuses.find((each) => each === status);
    if (known === undefined || isFinal(known)) return answer;
  }
}

function acceptedId({ status, body }: Exchange): string | null {
  if (status !== 200) return null;
  const id: unknown = JSON.parse(body).data?.generate?.id;
  return typeof id === 'string' ? id : null;
}
