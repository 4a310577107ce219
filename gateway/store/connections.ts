/** Connections to PostgreSQL that one process opens at most for its queries, and one that a worker listens on. */
export const connectionsMax = { queries: 10, listening: 1 } as const;
