import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../setup/find-free-port.ts';
import { startTemporaryNginx, type TemporaryNginx } from '../setup/temporary-nginx.ts';
import { startTemporaryPostgres } from '../setup/temporary-postgres.ts';
import { s3Account, startTemporaryS3 } from '../setup/temporary-s3.ts';
import type { DataPlace } from './data-place.ts';
import type { Place } from './fleet.ts';
import { serverPlace } from './server-place.ts';

/** A deployment on several machines, all of them this one. */
export interface DrillPlace {
  readonly place: DataPlace;
  /** Of each process its own, as on machines of their own. */
  readonly dataDirs: readonly string[];
  readonly processes: readonly Place[];
  readonly nginx: TemporaryNginx;
  close(): Promise<void>;
}

const ROLES = ['web', 'web', 'worker', 'worker'] as const;
const BUCKET = 'media';
const LEAVE_SECONDS = 2;

/** PostgreSQL, which is not killed itself and so needs no syncs, an S3 server, nginx, and two web and two worker processes. */
export async function openDrillPlace(): Promise<DrillPlace> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doitong-drill-'));
  const open: { stop(): Promise<void> }[] = [];
  const kept = <T extends { stop(): Promise<void> }>(opened: T): T => {
    open.unshift(opened);
    return opened;
  };
  const close = async () => {
    for (const each of open) await each.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const database = kept(await startTemporaryPostgres());
    const { endpoint } = kept(await startTemporaryS3([BUCKET]));
    const ports = await freePorts(ROLES.length + 1);
    const [nginxPort = 0, ...own] = ports;
    const nginx = kept(await startTemporaryNginx(nginxPort, own.slice(0, 2)));
    const dataDirs = ROLES.map((role, index) => path.join(folder, `${role}-${index}`));
    for (const dataDir of dataDirs) mkdirSync(dataDir);
    const shared = sharedSettings(database.url, endpoint, nginx.url);
    const processes = ROLES.map((role, index) =>
      serverPlace(own[index] ?? 0, { ...shared, ...ownSettings(role), DATA_DIR: dataDirs[index] ?? '' }),
    );
    const s3 = { bucket: BUCKET, region: 'us-east-1', endpoint, credentials: s3Account };
    const place = { dataDir: path.join(folder, 'audit'), databaseUrl: database.url, s3 };
    return { place, dataDirs, processes, nginx, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function sharedSettings(databaseUrl: string, endpoint: string, publicUrl: string) {
  return {
    PUBLIC_URL: publicUrl,
    DATABASE_URL: databaseUrl,
    S3_BUCKET: BUCKET,
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: s3Account.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3Account.secretAccessKey,
    ALLOW_PRIVATE_URLS: 'true',
  };
}

/** Nobody asks a worker for anything, so it need not wait until they look elsewhere. */
function ownSettings(role: (typeof ROLES)[number]) {
  return { DOITONG_ROLE: role, LEAVE_SECONDS: String(role === 'worker' ? 0 : LEAVE_SECONDS) };
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await findFreePort());
  return [...ports];
}
