import type { EndpointTypeMap } from '@fal-ai/client/endpoints';
import type { Ask } from '../ask.ts';

type Endpoint = keyof EndpointTypeMap;

/** One request to one endpoint of fal. */
export interface FalCall {
  readonly endpoint: string;
  readonly input: object;
}

/** How a model is asked for at fal. Pure. */
export type FalPlan = (ask: Ask) => FalCall;

/** Holds a request to what fal's own client says the endpoint takes. */
export function falCall<Id extends Endpoint>(endpoint: Id, input: EndpointTypeMap[Id]['input']): FalCall {
  return { endpoint, input };
}
