import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataDir, EnvError, parseSettings } from './env.ts';

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    parseSettings(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

describe('parseSettings', () => {
  it('needs nothing', () => {
    const env = parseSettings({ XDG_DATA_HOME: '/data' });
    expect(env).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      role: 'all',
    });
    expect(env.apiUrl).toBeUndefined();
    expect(env.allowPrivateUrls).toBe(false);
  });

  it('reads each setting, and takes the empty string for absence', () => {
    const env = parseSettings({
      PORT: '8080',
      PUBLIC_URL: 'https://dev.doitong.test/',
      DATA_DIR: 'relative',
      DOITONG_API_URL: 'https://api.doitong.test/graphql',
      DOITONG_API_KEY: '',
      ALLOW_PRIVATE_URLS: '1',
    });
    expect(env).toMatchObject({ port: 8080, publicUrl: 'https://dev.doitong.test', allowPrivateUrls: true });
    expect(env.dataDir).toBe(path.resolve('relative'));
    expect(env.apiUrl).toBe('https://api.doitong.test/graphql');
    expect(env.apiKey).toBeUndefined();
  });

  it('takes the costs and the price of a credit that an operator has', () => {
    const costs = '{"fal":{"kling":{"perSecond":0.04}}}';
    expect(parseSettings({ VENDOR_COSTS: costs, CREDIT_USD: '0.001' })).toMatchObject({
      vendorCosts: { fal: { kling: { perSecond: 0.04 } } },
      creditUsd: 0.001,
    });
    expect(parseSettings({})).toMatchObject({ vendorCosts: {}, creditUsd: undefined });
    const wrong = problemsOf({ VENDOR_COSTS: '{"fal":{"klin":{}}}', CREDIT_USD: '0' });
    expect(wrong).toEqual([
      expect.stringMatching(/^VENDOR_COSTS has at fal: .*klin/),
      'CREDIT_USD must be more than 0',
    ]);
  });

  it('lists all problems at once, each with its name', () => {
    const problems = problemsOf({
      PORT: 'http',
      DOITONG_API_URL: 'ftp://x',
      DOITONG_ROLE: 'boss',
      ALLOW_PRIVATE_URLS: 'si',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'DOITONG_API_URL',
      'DOITONG_ROLE',
      'ALLOW_PRIVATE_URLS',
    ]);
  });

  it.each(['0', '70000', '30.5'])('refuses the port %s', (PORT) => {
    expect(problemsOf({ PORT })).toHaveLength(1);
  });

  it.each(['short', 'change-me-change-me-change-me-change-me', 'a'.repeat(40)])(
    'refuses the secret %s',
    (value) => {
      expect(problemsOf({ SESSION_SECRET: value })).toHaveLength(1);
      expect(problemsOf({ SIGNING_SECRET: value })).toHaveLength(1);
    },
  );

  it('takes the secrets of before behind the new one, in a list or in lines, and checks each', () => {
    const [next, before] = ['n3'.repeat(16), 'b4'.repeat(16)];
    expect(parseSettings({ SESSION_SECRET: `${next},${before}` }).sessionSecrets).toEqual([next, before]);
    expect(parseSettings({ SIGNING_SECRET: `${next}\n${before}\n` }).signingSecrets).toEqual([next, before]);
    expect(problemsOf({ SESSION_SECRET: `${next}, short` })).toEqual([
      'SESSION_SECRET is shorter than 32 characters; make one with: openssl rand -hex 32',
    ]);
    expect(problemsOf({ SIGNING_SECRET: ' , ' })).toHaveLength(1);
  });

  it('takes proxies by address or network, and refuses what is neither', () => {
    expect(parseSettings({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
    ]);
    for (const wrong of ['10.0.0.0/33', 'nginx', '10.0.0.1/8/8', '::1/']) {
      expect(problemsOf({ TRUSTED_PROXIES: wrong })).toHaveLength(1);
    }
  });

  it('refuses what it would otherwise ignore', () => {
    expect(problemsOf({ S3_ENDPOINT: 'https://s3.example' })[0]).toContain('S3_BUCKET is missing');
  });

  it('takes an address of PostgreSQL as the place of the store, and never repeats a wrong one, which may hold a password', () => {
    const address = 'postgres://doitong:geheim@db/doitong?sslmode=require';
    expect(parseSettings({ DATABASE_URL: address }).databaseUrl).toBe(address);
    expect(parseSettings({}).databaseUrl).toBeUndefined();
    for (const wrong of ['mysql://root:geheim@db/doitong', 'postgres://doitong:geheim@db', 'geheim']) {
      const [problem] = problemsOf({ DATABASE_URL: wrong });
      expect(problem).toMatch(/^DATABASE_URL .*postgres:\/\/user:password@host\/name$/);
      expect(problem).not.toContain('geheim');
    }
  });

  it('takes a bucket, with a key of its own or without, and no half of a key', () => {
    expect(parseSettings({ S3_BUCKET: 'media' }).s3).toEqual({ bucket: 'media', region: 'us-east-1' });
    const own = { S3_BUCKET: 'media', S3_ENDPOINT: 'http://minio:9000/', S3_ACCESS_KEY_ID: 'a' };
    expect(problemsOf(own)[0]).toContain('belong together');
    expect(parseSettings({ ...own, S3_SECRET_ACCESS_KEY: 'b' }).s3).toEqual({
      ...{ bucket: 'media', region: 'us-east-1', endpoint: 'http://minio:9000' },
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
  });

  it('refuses to pass requests on to itself', () => {
    expect(problemsOf({ PORT: '4000', DOITONG_API_URL: 'http://localhost:4000/graphql/' })[0]).toContain(
      'this server itself',
    );
  });
});

describe('upstreamUrl', () => {
  it.each([
    [{}, 'http://127.0.0.1:3000/graphql'],
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://127.0.0.1:80/graphql'],
    [{ HOST: '::1' }, 'http://[::1]:3000/graphql'],
    [{ HOST: '10.0.0.7' }, 'http://10.0.0.7:3000/graphql'],
    [{ DOITONG_API_URL: 'https://api.doitong.test/v1/graphql' }, 'https://api.doitong.test/v1/graphql'],
  ])('of %j is %s', (source, expected) => {
    expect(parseSettings(source).upstreamUrl).toBe(expected);
  });
});

describe('defaultDataDir', () => {
  it.each([
    ['linux', { XDG_DATA_HOME: '/x' }, path.join('/x', 'doitong')],
    ['win32', { LOCALAPPDATA: 'L' }, path.join('L', 'doitong')],
  ] as const)('follows the convention of %s', (platform, source, expected) => {
    expect(defaultDataDir(source, platform)).toBe(expected);
  });
});
