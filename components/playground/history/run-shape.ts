import { models } from '#catalog/models.ts';
import { errorCodes } from '#contract/errors.ts';
import { generationStatuses, generationTypes, priorities } from '#contract/request.ts';
import type { Shape } from './check-shape.ts';

const number: Shape = { orNull: 'number' };
const text: Shape = { orNull: 'text' };

const lines: Shape = {
  list: {
    members: {
      ...{ label: 'text', field: text, value: 'anything' },
      ...{ quantity: 'number', unitPrice: 'number', credits: 'number' },
    },
  },
};

const failure: Shape = {
  members: {
    code: [...errorCodes, 'NETWORK'],
    message: 'text',
    retryable: 'boolean',
    billed: 'boolean',
    problems: { list: { members: { path: 'text', message: 'text' } } },
    'limit?': 'text',
    'lost?': 'text',
    'requestId?': 'text',
    'retryAfterSeconds?': 'number',
  },
};

const exchange: Shape = {
  members: {
    ...{ status: 'number', milliseconds: 'number', 'receivedAt?': 'number' },
    ...{ headers: { record: 'text' }, body: 'text' },
  },
};

const metadata: Shape = {
  members: {
    ...{ width: number, height: number, duration: number, format: text, resolution: text, frameRate: number },
    ...{
      videoCodec: text,
      audioCodec: text,
      sampleRate: number,
      channels: number,
      bytes: number,
      sha256: text,
    },
  },
};

const selection: Shape = {
  members: {
    pinned: 'boolean',
    priority: { orNull: priorities },
    reason: 'text',
    candidates: {
      list: {
        members: {
          ...{ provider: 'text', score: 'number', creditCost: 'number' },
          ...{ estimatedTime: 'number', excludedBecause: text },
        },
      },
    },
    tried: { list: { members: { provider: 'text', at: 'text', code: errorCodes, message: 'text' } } },
  },
};

const generation: Shape = {
  members: {
    ...{ id: 'text', status: generationStatuses, type: generationTypes, provider: text, model: text },
    ...{ input: { record: 'anything' }, options: { record: 'anything' }, url: { orNull: 'address' } },
    ...{ creditCost: 'number', estimatedTime: number, progress: 'number', engine: ['LIVE', 'SIMULATED'] },
    ...{ replayed: 'boolean', metadata: { orNull: metadata }, lines, selection },
    error: { orNull: { members: { code: errorCodes, message: 'text' } } },
    warnings: { list: { members: { path: text, message: 'text' } } },
    events: { list: { members: { at: 'text', name: 'text', detail: text } } },
    ...{ createdAt: 'text', startedAt: text, completedAt: text, expiresAt: text, 'keptUntil?': text },
  },
};

/** A run as it stands in an exported history. Whether its request can be a form is checked beside it. */
export const runShape: Shape = {
  members: {
    ...{ id: 'text', idempotencyKey: 'text', startedAt: 'number', request: { record: 'anything' } },
    draft: {
      members: {
        modelId: models.map(({ id }) => id),
        'priority?': priorities,
        content: { record: 'text' },
        options: { record: 'anything' },
        webhookUrl: 'text',
        'idempotencyKey?': 'text',
      },
    },
    ...{ 'exchange?': exchange, 'followed?': exchange },
    ...{ 'failure?': failure, 'generation?': generation, 'pinned?': 'boolean', 'waiting?': 'boolean' },
    'group?': { members: { id: 'text', kind: ['seeds', 'models'], 'place?': 'number' } },
    'simulation?': {
      members: { 'error?': errorCodes, 'delaySeconds?': 'number', 'lateWebhookSeconds?': 'number' },
    },
    'quoted?': { members: { creditCost: 'number', lines } },
  },
};
