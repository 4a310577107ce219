import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import type { VendorCostChanges, VendorId } from '#catalog/vendors.ts';
import { EnvError } from './env-error.ts';
import { type S3Env, s3Problems, s3Settings } from './s3-env.ts';
import { readSecretFiles } from './secret-files.ts';
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
  readonly metrics: 'off' | 'loopback' | 'open';
  /** Keys of real providers, by vendor. */
  readonly vendorKeys: { readonly [Id in VendorId]?: string | undefined };
  /** Vendors to prefer where several make the same model. */
  readonly vendorOrder: readonly VendorId[];
  /** What vendors charge this operator where that differs from the list prices. */
  readonly vendorCosts: VendorCostChanges;
  /** What a credit is sold for, in US dollars. Absent: nobody said. */
  readonly creditUsd?: number | undefined;
  /** Absent: one is made and kept in `dataDir`. */
  readonly sessionSecret?: string | undefined;
  readonly signingSecret?: string | undefined;
}

/** What the README's table of settings says; its test fails when a setting is missing here. */
export const settingNotes: Readonly<
  Record<keyof z.infer<typeof settingShape>, readonly [fallback: string, meaning: string]>
> = {
  PORT: ['`3000`', 'Port of the server.'],
  HOST: ['`127.0.0.1`', 'Interface it listens on; `0.0.0.0` opens it to the network, as a container needs.'],
  PUBLIC_URL: ['`http://localhost:PORT`', 'Address callers use; it stands in media and documentation links.'],
  DATA_DIR: ["the user's data folder", 'Where the store, the media and the generated secrets live.'],
  DOITONG_API_URL: ['none', 'GraphQL endpoint to pass requests on to; the built-in gateway then stays off.'],
  DOITONG_API_KEY: ['none', "The portal's key for that endpoint."],
  DOITONG_ROLE: [
    '`all`',
    '`web` serves without running jobs, `worker` runs jobs and answers only `/healthz`, `/readyz` and `/metrics`, `all` does both.',
  ],
  LEAVE_SECONDS: [
    '`0`',
    'How long a server that was told to stop still answers, while `/readyz` says 503: for a balancer to look elsewhere.',
  ],
  ALLOW_PRIVATE_URLS: [
    '`false`',
    'Lets webhooks and media addresses reach private networks. For development only.',
  ],
  METRICS: [
    '`loopback`',
    'Who may read `/metrics`: `loopback` is programs on this machine, `open` whoever reaches the server, `off` nobody.',
  ],
  FAL_API_KEY: [
    'none',
    'Key of fal, which runs nearly every model. What no key serves is made by the built-in engine.',
  ],
  RUNWAY_API_KEY: ['none', 'Key of Runway, for its own models.'],
  ELEVENLABS_API_KEY: ['none', 'Key of ElevenLabs, for its speech; fal comes second.'],
  GOOGLE_API_KEY: ['none', 'Key of Google Cloud with the Text-to-Speech API, for its speech.'],
  HEDRA_API_KEY: ['none', 'Key of Hedra, for its avatars; fal comes second with another model.'],
  ALIBABA_API_KEY: ['none', 'Key of Alibaba Cloud Model Studio, for Wan in 1080p; fal comes second.'],
  VENDOR_COSTS: [
    'list prices',
    'JSON with what vendors charge you, in US dollars: `{"fal":{"kling":{"perSecond":0.04}}}`. The rest stays.',
  ],
  CREDIT_USD: [
    'none',
    'What you sell a credit for, in US dollars, so that `npm run vendors` can tell a margin.',
  ],
  VENDOR_ORDER: ['makers, then fal', 'Vendors to prefer where several make a model: `fal,elevenlabs`.'],
  SESSION_SECRET: ['generated', 'Encrypts the session cookie of the portal; 32 characters or more.'],
  SIGNING_SECRET: ['generated', 'Signs media addresses; 32 characters or more.'],
  DATABASE_URL: [
    'none',
    'PostgreSQL for the store, `postgres://user:password@host/name`, where one machine is not enough; else it is a file in `DATA_DIR`.',
  ],
  S3_BUCKET: ['none', 'Bucket of an S3-compatible service for the media; else they are files in `DATA_DIR`.'],
  S3_REGION: ['`us-east-1`', 'Its region.'],
  S3_ENDPOINT: ["Amazon's", 'Address of the service.'],
  S3_PUBLIC_ENDPOINT: ['`S3_ENDPOINT`', 'The same as callers reach it: they are sent there for a file.'],
  S3_ACCESS_KEY_ID: [
    'as the AWS tools',
    'Key of the service; absent, the role of the machine or its AWS settings.',
  ],
  S3_SECRET_ACCESS_KEY: ['as the AWS tools', 'Its secret.'],
};

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
    sessionSecret: data.SESSION_SECRET,
    signingSecret: data.SIGNING_SECRET,
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
