import { isIP } from 'node:net';
import { z } from 'zod';
import { vendorCostText, vendorOrder } from '#catalog/vendor-settings.ts';
import { otelShape } from './otel-env.ts';
import { readSecretList } from './secret-list.ts';

/** Values that stand in guides and examples: whoever copies one would share it with every reader. */
const published = /change-?me|example|secret-?here|your-?(own-?)?(secret|key)|^(.)\3*$/i;

const isLong = (list: readonly string[]) => list.every((secret) => secret.length >= 32);
const isOwn = (list: readonly string[]) => !list.some((secret) => published.test(secret));

/** The one that makes what is new, and behind it those that still open what they have made. */
const secrets = z
  .string()
  .refine((text) => /[^\s,]/.test(text), { error: 'holds no secret', abort: true })
  .transform(readSecretList)
  .refine(isLong, 'is shorter than 32 characters; make one with: openssl rand -hex 32')
  .refine(isOwn, 'is a sample; make one with: openssl rand -hex 32');

const address = z
  .url({ protocol: /^https?$/, error: 'is not an http or https address' })
  .transform((value) => value.replace(/\/+$/, ''));

const isDatabaseAddress = (value: string) =>
  URL.canParse(value) && /^postgres(ql)?:\/\/[^/]+\/[^?]/.test(value);

/** The words of the error never show the address: it holds a password. */
const databaseAddress = z
  .string()
  .refine(
    isDatabaseAddress,
    'is not an address of a PostgreSQL database: postgres://user:password@host/name',
  );

const flag = z
  .enum(['0', '1', 'false', 'true'], { error: 'must be true or false' })
  .transform((value) => value === '1' || value === 'true');

/** Sent as a header: no blanks, no line breaks. */
const vendorKey = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'has blanks or characters that no key has; copy it again')
  .refine((value) => !published.test(value), 'is a sample; put your own key')
  .optional();

const isProxy = (proxy: string) => {
  const [address = '', bits, ...more] = proxy.split('/');
  const family = isIP(address);
  const isBits = bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
  return family !== 0 && isBits && more.length === 0;
};

const proxies = z
  .string()
  .transform((text) => text.split(',').map((proxy) => proxy.trim()))
  .refine((list) => list.every(isProxy), 'must be addresses or networks with commas between: 10.0.0.0/8');

/** The settings as they are written, each with what it has to be. */
export const settingShape = z.object({
  PORT: z.coerce
    .number({ error: 'is not a number' })
    .int('is not a whole number')
    .min(1, 'must be 1 to 65535')
    .max(65_535, 'must be 1 to 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: address.optional(),
  DATA_DIR: z.string().optional(),
  DOITONG_API_URL: address.optional(),
  DOITONG_API_KEY: z.string().optional(),
  DOITONG_ROLE: z.enum(['all', 'web', 'worker'], { error: 'must be all, web or worker' }).default('all'),
  LEAVE_SECONDS: z.coerce
    .number({ error: 'is not a number' })
    .min(0, 'must be 0 to 300')
    .max(300, 'must be 0 to 300')
    .default(0),
  ALLOW_PRIVATE_URLS: flag.default(false),
  TRUSTED_PROXIES: proxies.default([]),
  METRICS: z
    .enum(['off', 'loopback', 'open'], { error: 'must be off, loopback or open' })
    .default('loopback'),
  ...otelShape,
  FAL_API_KEY: vendorKey,
  RUNWAY_API_KEY: vendorKey,
  ELEVENLABS_API_KEY: vendorKey,
  GOOGLE_API_KEY: vendorKey,
  HEDRA_API_KEY: vendorKey,
  ALIBABA_API_KEY: vendorKey,
  VENDOR_ORDER: vendorOrder.default([]),
  VENDOR_COSTS: vendorCostText.default({}),
  CREDIT_USD: z.coerce.number({ error: 'is not a number' }).positive('must be more than 0').optional(),
  SESSION_SECRET: secrets.optional(),
  SIGNING_SECRET: secrets.optional(),
  DATABASE_URL: databaseAddress.optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: address.optional(),
  S3_PUBLIC_ENDPOINT: address.optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});

/** The name of every setting, in the order in which they are told. */
export const settingNames: readonly string[] = Object.keys(settingShape.shape);
