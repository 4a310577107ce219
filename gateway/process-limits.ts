import { connectionsMax } from './store/connections.ts';

/** What one process does at a time. */
export const processLimits = {
  /** Generations in hand at a time; the engine has its own limit for what it draws at a time. */
  generations: 4,
  /** Webhooks under way at a time. */
  deliveries: 8,
  connections: connectionsMax,
} as const;
