import { describe, expect, test } from 'vitest';
import { sampleGeneration, sampleRun } from './test-run.ts';
import { timelineSteps } from './timeline-steps.ts';

const exchange = { status: 200, milliseconds: 40, headers: {}, body: '' };
const at = (seconds: number) =>
  new Date(Date.parse('2026-11-28T12:00:00.000Z') + seconds * 1000).toISOString();
const generation = sampleGeneration({
  events: [
    { at: at(0), name: 'accepted', detail: 'x' },
    { at: at(0.3), name: 'started', detail: null },
    { at: at(9.5), name: 'stored', detail: '2400000 bytes' },
    { at: at(9.6), name: 'completed', detail: null },
  ],
});

describe('the timeline', () => {
  test('of a run that was only sent has one step', () => {
    expect(timelineSteps(sampleRun()).map(({ name }) => name)).toEqual(['sent']);
  });

  test('sets the gateway’s events on this browser’s clock and says how long each took', () => {
    const steps = timelineSteps(sampleRun({ exchange, generation }));
    expect(steps.map(({ name, after, took }) => [name, after, took])).toEqual([
      ['sent', 0, 0],
      ['answered', 40, 40],
      ['accepted', 40, 0],
      ['started', 340, 300],
      ['stored', 9540, 9200],
      ['completed', 9640, 100],
    ]);
  });

  test('takes in every attempt to deliver the webhook', () => {
    const attempt = { at: at(10), durationMs: 120, responseStatus: 500, error: 'HTTP 500' };
    const delivery = {
      ...{
        id: 'msg',
        generationId: 'gen_1',
        event: 'generation.completed',
        url: 'https://h.test',
        state: 'PENDING' as const,
      },
      ...{ nextAttemptAt: at(15), createdAt: at(9.6), deliveredAt: null },
      attempts: [attempt, { ...attempt, at: at(15), responseStatus: 204, error: null }],
    };
    const steps = timelineSteps(sampleRun({ exchange, generation }), delivery);
    expect(steps.slice(-2)).toMatchObject([
      { name: 'webhook', detail: 'HTTP 500', bad: true, after: 10_160 },
      { name: 'webhook', detail: 'HTTP 204', bad: false },
    ]);
  });

  test('marks a refusal', () => {
    const failure = {
      code: 'RATE_LIMIT',
      message: '',
      retryable: true,
      billed: false,
      problems: [],
    } as const;
    const steps = timelineSteps(sampleRun({ exchange: { ...exchange, status: 429 }, failure }));
    expect(steps.at(-1)).toMatchObject({ name: 'answered', detail: 'HTTP 429', bad: true });
  });
});
