import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerModels } from '#catalog/models.ts';
import {
  firstQuestion,
  type PlanQuestion,
  parsePlan,
  planBounds,
  planLinesMax,
  planSearch,
} from './plan-address.ts';
import { plannedModel } from './planned-model.ts';

const models = providerModels.map(plannedModel);

const anyLine = fc.constantFrom(...models).chain(({ id, lengths }) =>
  fc.record({
    model: fc.constant(id),
    length: fc.constantFrom(...lengths.map(({ length }) => length)),
    jobs: fc.integer(planBounds.jobs),
  }),
);
const anyQuestion: fc.Arbitrary<PlanQuestion> = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: planLinesMax }),
  hours: fc.integer(planBounds.hours),
  peak: fc.integer(planBounds.peak),
  together: fc.boolean(),
  poll: fc.option(fc.integer(planBounds.poll)),
});

describe('a question to the planner', () => {
  it('comes back whole from its address', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(parsePlan(planSearch(question), models)).toEqual(question);
      }),
    );
  });

  it('is read from any address without a fault', () => {
    const known = parsePlan('?job=kling~7~20&job=gone~1~5&hours=99&peak=x&poll=0', models);
    expect(known?.lines).toEqual([{ model: 'kling', length: 5, jobs: 20 }]);
    expect(known).toMatchObject({ hours: 24, peak: firstQuestion.peak, poll: 1, together: false });
    expect(parsePlan('?utm=1', models)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void parsePlan(`?job=${text}`, models)));
  });

  it('opens with models and lengths that there are', () => {
    expect(parsePlan(planSearch(firstQuestion), models)).toEqual(firstQuestion);
  });
});
