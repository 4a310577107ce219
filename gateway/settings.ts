import type { VendorCostChanges, VendorId } from '#catalog/vendors.ts';
import type { MetricsAccess } from './http/metrics-endpoint.ts';
import type { S3Settings } from './media/media-settings.ts';
import type { SigningSecrets } from './media/signed-path.ts';
import type { Words } from './schema/words.ts';
import type { VendorKeys } from './vendors/create-vendors.ts';

export interface GatewaySettings {
  /** An existing or creatable folder, on a local disk and outside the project. */
  readonly dataDir: string;
  /** `postgres://…`: where the store is. Absent: a file in `dataDir`, for the processes of one machine. */
  readonly databaseUrl?: string;
  /** Where finished files are. Absent: in `dataDir`. */
  readonly s3?: S3Settings;
  /** Where callers reach this process, without a slash at the end. */
  readonly publicUrl: string;
  /** Where the site is, without a language and a slash at the end: `https://doitong.com`. */
  readonly docsUrl: string;
  /** `web` answers requests, `worker` runs jobs, `all` does both. */
  readonly role: 'all' | 'web' | 'worker';
  /** Sign media addresses: the first one new ones, each of them those of before. Absent: drawn once and kept in the store. */
  readonly signingSecrets?: SigningSecrets;
  /** Bearer tokens with any of which the portal opens accounts. Absent: nobody can. */
  readonly portalCredentials?: readonly string[];
  /** The messages of each language: `messages/<locale>.json`. */
  readonly words: Words;
  /** Proxies on other machines that say whom they speak for: addresses, or networks such as `10.0.0.0/8`. */
  readonly trustedProxies?: readonly string[];
  /** Who may read `/metrics`. Default: programs on this machine. */
  readonly metrics?: MetricsAccess;
  /** Whether webhooks and caller files may point at private addresses. Only for tests and closed networks. */
  readonly allowPrivateUrls?: boolean;
  /** Keys of real providers. A model that none of them serves is made by the simulated engine. */
  readonly vendorKeys?: VendorKeys;
  /** Vendors to prefer before the others, the first one most. */
  readonly vendorOrder?: readonly VendorId[];
  /** What vendors charge this operator where that differs from the list prices. */
  readonly vendorCosts?: VendorCostChanges;
}
