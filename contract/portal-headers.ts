import { headers } from './limits.ts';
import { simulateHeader } from './simulate.ts';

/** Headers of a visitor's request that the portal's route passes on to the API. Nothing else of it is passed. */
export const passedUp = [headers.idempotencyKey, simulateHeader, 'Accept-Language'] as const;

/** What the route sets itself, beside the credential. */
export const portalSets = {
  Accept: 'application/graphql-response+json, application/json',
  'Content-Type': 'application/json',
} as const;
