import { describe, expect, test } from 'vitest';
import { sampleGeneration, sampleRun } from '../result/test-run.ts';
import { verdictsOf } from './verdicts.ts';

const exchange = (status: number, body: string) => ({ status, body, milliseconds: 40, headers: {} });
const words = (run: Parameters<typeof verdictsOf>[0]) => {
  const { http, graphql, generation } = verdictsOf(run);
  return [http.verdict, graphql.verdict, generation.verdict];
};

describe('the three verdicts', () => {
  test('are open before there is an answer', () => {
    expect(words(sampleRun())).toEqual(['open', 'open', 'open']);
  });

  test('agree on a finished file', () => {
    const run = sampleRun({ exchange: exchange(200, '{"data":{}}'), generation: sampleGeneration() });
    expect(words(run)).toEqual(['good', 'good', 'good']);
  });

  test('part where HTTP 200 carries an error', () => {
    const run = sampleRun({ exchange: exchange(200, '{"errors":[{},{}],"data":null}') });
    expect(verdictsOf(run).graphql).toEqual({ verdict: 'bad', errors: 2 });
    expect(words(run)).toEqual(['good', 'bad', 'open']);
  });

  test('part where an accepted request fails later', () => {
    const generation = sampleGeneration({ status: 'FAILED' });
    const run = sampleRun({ exchange: exchange(200, '{"data":{}}'), generation });
    expect(words(run)).toEqual(['good', 'good', 'bad']);
  });

  test('a page of HTML is no GraphQL', () => {
    const run = sampleRun({ exchange: exchange(502, '<h1>Bad gateway</h1>') });
    expect(verdictsOf(run).graphql).toEqual({ verdict: 'bad', errors: null });
  });

  test('no answer at all is a bad verdict of HTTP', () => {
    const failure = { code: 'NETWORK', message: '', retryable: true, billed: false, problems: [] } as const;
    expect(words(sampleRun({ failure }))[0]).toBe('bad');
  });
});
