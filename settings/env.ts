import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import type { VendorCostChanges, VendorId } from '#catalog/vendors.ts';
import { EnvError } from './env-error.ts';
import { type TelemetryEnv, telemetryOf } from './otel-env.ts';
import { type S3Env, s3Problems, s3Settings } from './s3-env.ts';
import { readSecretFiles } from './secret-files.ts';
import type { SecretList } from './secret-list.ts';
import { settingShape } from './setting-shape.ts';

export { EnvError };

type Source = Readonly<Record<string, string | undefined>>;

/** The settings of one process, checked. Addresses have no slash at the end. */
export interface Env {
  readonly port: number;
  readonly host: string;
  /** Address under which callers reach this process. */
  readonly publicUrl: string;
  /** Absolute path of the folder that holds the store, the media and the secrets. */
  readonly dataDir: string;
  /** Where the store is, with its password. Absent: in `dataDir`. */
  readonly databaseUrl?: string;
  /** Where media files are. Absent: in `dataDir`. */
  readonly s3?: S3Env;
  /** The GraphQL endpoint that the portal talks to: the given one, else this process's own. */
  readonly upstreamUrl: string;
  /** The endpoint that was given. Absent: the gateway runs in this process. */
  readonly apiUrl?: string | undefined;
  readonly apiKey?: string | undefined;
  /** How long it still answers after it was told to stop. */
  readonly leaveSeconds: number;
  readonly role: 'all' | 'web' | 'worker';
  readonly allowPrivateUrls: boolean;
  /** Proxies on other machines that are believed: addresses, or networks such as `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[];
  readonly metrics: 'off' | 'loopback' | 'open';
  /** Where traces and metrics are sent. Absent: nowhere. */
  readonly telemetry?: TelemetryEnv | undefined;
  /** Keys of real providers, by vendor. */
  readonly vendorKeys: { readonly [Id in VendorId]?: string | undefined };
  /** Vendors to prefer where several make the same model. */
  readonly vendorOrder: readonly VendorId[];
  /** What vendors charge this operator where that differs from the list prices. */
  readonly vendorCosts: VendorCostChanges;
  /** What a credit is sold for, in US dollars. Absent: nobody said. */
  readonly creditUsd?: number | undefined;
  /** Absent: one is made and kept in `dataDir`. */
  readonly sessionSecrets?: SecretList | undefined;
  readonly signingSecrets?: SecretList | undefined;
}

/** The user's folder for data of programs, by the platform's own convention. */
export function defaultDataDir(source: Source, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32')
    return path.join(source.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local'), 'doitong');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'doitong');
  return path.join(source.XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share'), 'doitong');
}

/** A server that listens on every interface is reached through the loopback one. */
function ownEndpoint(host: string, port: number): string {
  const reachable = ['0.0.0.0', '::', 'localhost'].includes(host) ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/graphql`;
}

function loopProblem(env: Pick<Env, 'apiUrl' | 'port' | 'publicUrl'>): string[] {
  const own = [env.publicUrl, `http://localhost:${env.port}`, `http://127.0.0.1:${env.port}`];
  const loops = env.apiUrl !== undefined && own.some((origin) => env.apiUrl === `${origin}/graphql`);
  return loops
    ? ['DOITONG_API_URL is the address of this server itself; remove it to use the built-in gateway']
    : [];
}

/** Checks settings without touching anything. An empty value counts as not given. Throws an EnvError with all problems. */
export function parseSettings(source: Source): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = settingShape.safeParse(given);
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const { data } = parsed;
  const env: Env = {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`,
    dataDir: path.resolve(/* turbopackIgnore: true */ data.DATA_DIR ?? defaultDataDir(given)),
    ...(data.DATABASE_URL === undefined ? {} : { databaseUrl: data.DATABASE_URL }),
    ...(data.S3_BUCKET === undefined ? {} : { s3: s3Settings(data, data.S3_BUCKET) }),
    upstreamUrl: data.DOITONG_API_URL ?? ownEndpoint(data.HOST, data.PORT),
    apiUrl: data.DOITONG_API_URL,
    apiKey: data.DOITONG_API_KEY,
    leaveSeconds: data.LEAVE_SECONDS,
    role: data.DOITONG_ROLE,
    allowPrivateUrls: data.ALLOW_PRIVATE_URLS,
    metrics: data.METRICS,
    telemetry: telemetryOf(data),
    trustedProxies: data.TRUSTED_PROXIES,
    vendorKeys: {
      fal: data.FAL_API_KEY,
      runway: data.RUNWAY_API_KEY,
      elevenlabs: data.ELEVENLABS_API_KEY,
      google: data.GOOGLE_API_KEY,
      hedra: data.HEDRA_API_KEY,
      alibaba: data.ALIBABA_API_KEY,
    },
    vendorOrder: data.VENDOR_ORDER,
    vendorCosts: data.VENDOR_COSTS,
    creditUsd: data.CREDIT_USD,
    sessionSecrets: data.SESSION_SECRET,
    signingSecrets: data.SIGNING_SECRET,
  };
  const problems = [...loopProblem(env), ...s3Problems(given)];
  if (problems.length > 0) throw new EnvError(problems);
  return env;
}

let parsedOnce: Env | undefined;

/** The settings of this process: the environment over the file `.env`, secrets by file where they are. Parsed at the first call; throws an EnvError. */
export function readEnv(): Env {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  parsedOnce ??= parseSettings(readSecretFiles({ ...file, ...process.env }));
  return parsedOnce;
}

/** The settings of this process; ends it with what has to be changed when they are not right. */
export function readEnvOrExit(): Env {
  try {
    return readEnv();
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
