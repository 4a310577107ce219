import { headers } from '#contract/limits.ts';
import { operationTexts } from '#contract/operations.ts';
import { portalSets } from '#contract/portal-headers.ts';
import { formatSimulation, simulateHeader } from '#contract/simulate.ts';
import type { Run } from '../runs/run.ts';

/** A request as the API gets it from the portal's route, without the credential. */
export interface SentRequest {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly document: string;
  readonly variables: object;
  /** The body as JSON. */
  readonly body: string;
}

/** Where requests go, and the languages that this browser asks for. */
export interface Sender {
  readonly endpoint: string;
  readonly languages: readonly string[];
}

const credential = ['Authorization', 'Bearer [removed]'] as const;

/** What was sent to make a run. */
export function sentRequest(run: Run, sender: Sender): SentRequest {
  const more = [
    [headers.idempotencyKey, run.idempotencyKey] as const,
    ...(run.simulation ? [[simulateHeader, formatSimulation(run.simulation)] as const] : []),
  ];
  return written('Generate', { input: run.request }, sender, more);
}

/** What is sent to ask how a run stands. */
export function sentQuestion(generationId: string, sender: Sender): SentRequest {
  return written('Generation', { id: generationId }, sender, []);
}

function written(
  operationName: 'Generate' | 'Generation',
  variables: object,
  { endpoint, languages }: Sender,
  more: SentRequest['headers'],
): SentRequest {
  const query = operationTexts[operationName];
  return {
    url: endpoint,
    headers: [
      ...Object.entries(portalSets),
      ...(languages.length > 0 ? [['Accept-Language', languages.join(', ')] as const] : []),
      credential,
      ...more,
    ],
    document: query,
    variables,
    body: JSON.stringify({ query, operationName, variables }),
  };
}
