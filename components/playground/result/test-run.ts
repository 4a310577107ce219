import type { Generation } from '#contract/operations.ts';
import { emptyDraft, requestOf } from '../request/draft.ts';
import type { Run } from '../runs/run.ts';

/** A finished video for tests, with parts of it replaced. */
export function sampleGeneration(more: Partial<Generation> = {}): Generation {
  return {
    id: 'gen_01jd9r2m8wabcdefghjkmnpqrs',
    status: 'COMPLETED',
    type: 'VIDEO',
    provider: 'kling',
    model: '2.1',
    input: { text: 'A sailboat' },
    options: { model: '2.1', mode: 'pro', duration: 10, resolution: '1080p', aspectRatio: '16:9', seed: 7 },
    url: 'http://localhost/media/x.mp4?expires=1&signature=s',
    creditCost: 420,
    estimatedTime: 10,
    progress: 100,
    engine: 'SIMULATED',
    replayed: false,
    metadata: {
      ...{ width: 1920, height: 1080, duration: 10, format: 'mp4', resolution: '1080p', frameRate: 24 },
      ...{ videoCodec: 'h264', audioCodec: null, sampleRate: null, channels: null },
      ...{ bytes: 2_400_000, sha256: 'ab'.repeat(32) },
    },
    lines: [],
    error: null,
    warnings: [],
    selection: { pinned: true, priority: null, reason: 'kling was asked for.', candidates: [], tried: [] },
    events: [],
    createdAt: '2026-11-28T12:00:00.000Z',
    startedAt: '2026-11-28T12:00:01.000Z',
    completedAt: '2026-11-28T12:00:10.000Z',
    expiresAt: '2026-11-29T12:00:00.000Z',
    keptUntil: '2026-12-05T12:00:10.000Z',
    ...more,
  };
}

/** A run with that video, for tests. */
export function sampleRun(more: Partial<Run> = {}): Run {
  const draft = { ...emptyDraft('kling'), content: { text: 'A sailboat' } };
  return {
    id: 'run-1',
    idempotencyKey: 'key-1',
    startedAt: Date.parse('2026-11-28T12:00:00.000Z'),
    draft,
    request: requestOf(draft),
    ...more,
  };
}
