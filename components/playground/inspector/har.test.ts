import { describe, expect, test } from 'vitest';
import { sampleGeneration, sampleRun } from '../result/test-run.ts';
import { harOf } from './har.ts';

const canary = 'canary0123456789';
const sender = { endpoint: `https://user:${canary}@api.test/graphql`, languages: ['pt-BR', 'en'] };

const generation = sampleGeneration({ url: `https://api.test/media/x.mp4?signature=${canary}` });
const run = sampleRun({
  request: {
    type: 'VIDEO',
    provider: 'kling',
    input: {
      text: `my key is dtg_${canary} and Bearer ${canary}`,
      image: `data:image/png;base64,${canary}`,
      audio: `https://files.test/a.mp3?token=${canary}`,
    },
    webhookUrl: `https://u:${canary}@hooks.test/${canary}?k=${canary}`,
  },
  exchange: {
    status: 200,
    milliseconds: 41.26,
    receivedAt: Date.parse('2026-11-28T12:00:00.041Z'),
    headers: {
      'content-type': 'application/json',
      'set-cookie': `doitong_session=${canary}`,
      authorization: `Bearer ${canary}`,
      'x-request-id': 'req_1',
    },
    body: JSON.stringify({ data: { generate: { key: canary, secret: `whsec_${canary}` } } }),
  },
  followed: {
    status: 200,
    milliseconds: 5,
    headers: {},
    body: JSON.stringify({
      data: { generation: { url: generation.url, note: `doitong_session=${canary};` } },
    }),
  },
  generation,
});

interface Har {
  readonly log: {
    readonly version: string;
    readonly entries: readonly {
      readonly startedDateTime: string;
      readonly time: number;
      readonly request: {
        readonly url: string;
        readonly headers: readonly object[];
        readonly postData: { readonly text: string };
      };
      readonly response: { readonly status: number; readonly content: { readonly text: string } };
      readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
    }[];
  };
}
const har = JSON.parse(JSON.stringify(harOf(run, sender))) as Har;

describe('the support bundle', () => {
  test('holds no secret of any of the places where there can be one', () => {
    expect(JSON.stringify(run)).toContain(canary);
    expect(JSON.stringify(har)).not.toContain(canary);
  });

  test('still says what was asked, under which key, and what was answered', () => {
    const [first, second] = har.log.entries;
    expect(har.log.version).toBe('1.2');
    expect(first).toMatchObject({
      startedDateTime: '2026-11-28T11:59:59.999Z',
      time: 41.3,
      request: { method: 'POST', url: 'https://api.test/graphql' },
      response: { status: 200 },
    });
    expect(first?.request.headers).toContainEqual({ name: 'Idempotency-Key', value: 'key-1' });
    expect(first?.request.headers).toContainEqual({ name: 'Authorization', value: 'Bearer [removed]' });
    expect(JSON.parse(first?.request.postData.text ?? '').variables.input).toMatchObject({
      provider: 'kling',
      webhookUrl: 'https://hooks.test/[removed]',
    });
    expect(second?.response.content.text).toContain('https://api.test/media/x.mp4?[removed]');
  });

  test('has times that add up, as the format asks', () => {
    for (const { time, timings } of har.log.entries) {
      expect(timings.send + timings.wait + timings.receive).toBe(time);
    }
  });

  test('of a run that nobody answered has no entry', () => {
    expect(harOf(sampleRun(), sender)).toMatchObject({ log: { entries: [] } });
  });
});
