import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Engine } from '#engine/index.ts';
import type { Log } from './log.ts';

/** The words of the catalog in one language: `messages/<locale>.json`. */
export type Words = Readonly<Record<string, unknown>>;

export interface GatewaySettings {
  /** An existing or creatable folder, outside the project. */
  readonly dataDir: string;
  /** Where callers reach this process, without a slash at the end. */
  readonly publicUrl: string;
  /** Where the documentation is, without a slash at the end: `https://doitong.com/en`. */
  readonly docsUrl: string;
  /** `web` answers requests, `worker` runs jobs, `all` does both. */
  readonly role: 'all' | 'web' | 'worker';
  /** Signs media addresses. Absent: drawn once and kept in the store. */
  readonly signingSecret?: string;
  /** The bearer token with which the portal opens accounts. Absent: nobody can. */
  readonly portalCredential?: string;
  readonly words: Readonly<Record<'en' | 'pt', Words>>;
  /** Whether webhooks and caller files may point at private addresses. Only for tests and closed networks. */
  readonly allowPrivateUrls?: boolean;
}

/** What the gateway is given from outside its walls. */
export interface GatewayParts {
  readonly engine: Engine;
  readonly log?: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface CreatedKey {
  readonly accountId: string;
  /** Shown this once. */
  readonly key: string;
}

export interface Gateway {
  /** Answers a request for one of the gateway's paths; false, and nothing done, for any other path. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Starts the worker, unless the role is `web`. */
  start(): Promise<void>;
  /** Lets running requests end, hands running jobs back and closes the store. */
  stop(): Promise<void>;
  createKey(options: { plan: string; credits: number; name?: string }): Promise<CreatedKey>;
}
