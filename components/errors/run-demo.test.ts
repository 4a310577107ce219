import { describe, expect, it } from 'vitest';
import type { PortalRequest } from '#components/labs/send-to-portal.ts';
import { errorCodes } from '#contract/errors.ts';
import { parseSimulation, simulateHeader } from '#contract/simulate.ts';
import { errorDemos } from './error-demos.ts';
import { type DemoPorts, runDemo } from './run-demo.ts';

const answer = (status: number, body: object) => ({
  status,
  body: JSON.stringify(body),
  headers: {},
  milliseconds: 1,
});
const generation = (status: string) => answer(200, { data: { generation: { id: 'gen_1', status } } });

function ports(answers: ReturnType<typeof answer>[]) {
  const sent: string[] = [];
  const send = async ({ operation }: PortalRequest) => {
    sent.push(operation);
    const next = answers.shift();
    if (!next) throw new Error(`${operation} was not expected.`);
    return next;
  };
  const given: DemoPorts = {
    send,
    sendWithoutKey: () => send({ operation: 'Account' }),
    pause: async () => void sent.push('pause'),
    onAccepted: () => void sent.push('accepted'),
  };
  return { sent, given };
}

describe('a demonstration', () => {
  it('answers with the refusal', async () => {
    const { sent, given } = ports([answer(429, { errors: [] })]);
    expect((await runDemo(errorDemos.RATE_LIMIT, given)).status).toBe(429);
    expect(sent).toEqual(['Generate']);
  });

  it('waits for the end of what was accepted', async () => {
    const accepted = answer(200, { data: { generate: { id: 'gen_1' } } });
    const { sent, given } = ports([accepted, generation('QUEUED'), generation('FAILED')]);
    expect((await runDemo(errorDemos.GENERATION_FAILED, given)).body).toContain('FAILED');
    expect(sent).toEqual(['Generate', 'accepted', 'pause', 'Generation', 'pause', 'Generation']);
  });

  it('opens the account of a browser that has none, once', async () => {
    const { sent, given } = ports([answer(401, {}), answer(200, {}), answer(404, {})]);
    expect((await runDemo(errorDemos.NOT_FOUND, given)).status).toBe(404);
    expect(sent).toEqual(['Generation', 'Account', 'Generation']);
  });

  it('never asks the portal for UNAUTHENTICATED, which would take the account of a visitor for one that is gone', () => {
    for (const code of errorCodes) {
      const value = errorDemos[code].headers[simulateHeader];
      if (value === undefined) continue;
      expect(parseSimulation(value)).toEqual({ simulation: { error: code } });
      expect(code).not.toBe('UNAUTHENTICATED');
    }
  });
});
