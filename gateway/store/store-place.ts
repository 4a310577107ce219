import { join } from 'node:path';

/** Where the data of a deployment is. */
export interface StorePlace {
  /** An existing or creatable folder, on a local disk and outside the project. */
  readonly dataDir: string;
  /** `postgres://…`. Absent: the store is a file of the folder. */
  readonly databaseUrl?: string;
}

/** What `openStore` opens: the address of a PostgreSQL database, or the path of the embedded store. */
export function storeAddress({ dataDir, databaseUrl }: StorePlace): string {
  return databaseUrl ?? join(dataDir, 'gateway.db');
}

export function isPostgresAddress(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}
