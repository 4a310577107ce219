import type { z } from 'zod';
import type { settingShape } from './setting-shape.ts';

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
  TRUSTED_PROXIES: [
    'this machine',
    'Balancers on other machines whose `X-Forwarded-For` is believed: addresses or networks, `10.0.0.0/8`. Else all callers behind one count as one.',
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
  SESSION_SECRET: [
    'generated',
    'Encrypts the session cookie of the portal; 32 characters or more. Behind a comma, the one of before, which still opens.',
  ],
  SIGNING_SECRET: [
    'generated',
    'Signs media addresses; 32 characters or more. Behind a comma, the one of before, which still counts.',
  ],
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
