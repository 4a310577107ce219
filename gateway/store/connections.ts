/** Connections to PostgreSQL that one process opens at most for its queries, and one that a worker listens on. */
export const connectionsMax = { queries: 10, listening: 1 } as const;

/** How long a query waits for one of them, in milliseconds, before it is given up. */
export const connectionWaitMs = 10_000;
