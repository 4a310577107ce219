import type { GatewaySettings } from '#gateway/index.ts';

/** Where the processes of one run keep everything: in a folder, or in a database and a bucket. */
export type DataPlace = Pick<GatewaySettings, 'dataDir' | 'databaseUrl' | 's3'>;
