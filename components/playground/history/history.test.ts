import { describe, expect, test } from 'vitest';
import type { Generation } from '#contract/operations.ts';
import { emptyDraft, requestOf } from '../request/draft.ts';
import type { Run } from '../runs/run.ts';
import { newRun } from '../runs/submit-run.ts';
import { readHistoryFile, writeHistoryFile } from './history-file.ts';
import { searchRuns } from './search-runs.ts';

const made: Generation = {
  ...{ id: 'gen_1', status: 'COMPLETED', type: 'IMAGE', provider: 'flux-dev', model: 'flux-dev' },
  ...{ input: { text: 'a lake' }, options: { seed: 7 }, url: 'https://example.com/a.png', creditCost: 50 },
  ...{ estimatedTime: 2, progress: 100, engine: 'SIMULATED', replayed: false },
  metadata: {
    ...{ width: 1024, height: 1024, duration: null, format: 'png', resolution: null, frameRate: null },
    ...{ videoCodec: null, audioCodec: null, sampleRate: null, channels: null, bytes: 10, sha256: 'ab' },
  },
  lines: [{ label: 'base', field: null, value: null, quantity: 1, unitPrice: 50, credits: 50 }],
  ...{ error: null, warnings: [] },
  selection: { pinned: true, priority: null, reason: 'named', candidates: [], tried: [] },
  events: [{ at: '2026-01-01T00:00:00.000Z', name: 'accepted', detail: null }],
  ...{
    createdAt: '2026-01-01T00:00:00.000Z',
    startedAt: null,
    completedAt: null,
    expiresAt: null,
    keptUntil: null,
  },
};

function runOf(modelId: string, text: string, rest: Partial<Run> = {}): Run {
  const draft = { ...emptyDraft(modelId), content: { text } };
  return { ...newRun(draft), request: requestOf(draft), ...rest };
}

const runs = [
  runOf('flux-dev', 'Um farol à noite', { generation: made }),
  runOf('kling', 'A boat at dawn', { pinned: true }),
  runOf('flux-dev', 'A boat at night'),
];

describe('search', () => {
  test.each([
    ['', [1, 0, 2]],
    ['boat', [1, 2]],
    ['FAROL a', [0]],
    ['noite completed', [0]],
    ['gen_1', [0]],
    ['boat kling', [1]],
    ['sora', []],
  ] as const)('%j', (query, expected) => {
    expect(searchRuns(runs, query).map((run) => runs.indexOf(run))).toEqual(expected);
  });
});

describe('a history file', () => {
  test('comes back, and none of its runs is followed or sent', () => {
    expect(readHistoryFile(writeHistoryFile(runs))).toEqual({
      runs: JSON.parse(JSON.stringify(runs)).map((run: Run) => ({ ...run, unwatched: true })),
    });
  });

  const [first] = runs;
  const broken = (change: object) => writeHistoryFile([{ ...first, ...change } as Run]);
  test.each([
    ['text', 'hello', 'not a history'],
    ['another JSON', '{"runs":[]}', 'not a history'],
    ['another version', '{"format":"doitong-history","version":9,"runs":[]}', 'version 9'],
    ['no id', broken({ id: 1 }), 'run.id must be a text'],
    [
      'an unknown model',
      broken({ draft: { ...first?.draft, modelId: 'sora' } }),
      'run.draft.modelId must be one of',
    ],
    [
      'a request that is none',
      broken({ request: { type: 'IMAGE', provider: 'nobody', input: {} } }),
      'does not exist',
    ],
    [
      'an option that is an object',
      broken({ draft: { ...first?.draft, options: { seed: {} } } }),
      'options.seed',
    ],
    [
      'an address that runs code',
      broken({ generation: { ...made, url: 'javascript:alert(1)' } }),
      'generation.url',
    ],
    [
      'an unknown state',
      broken({ generation: { ...made, status: 'DONE' } }),
      'generation.status must be one of',
    ],
    ['a missing list', broken({ generation: { ...made, events: undefined } }), 'generation.events'],
  ])('with %s is refused with a reason', (_, text, reason) => {
    expect(readHistoryFile(text)).toEqual({ problem: expect.stringContaining(reason) });
  });
});
