import { expect, it } from 'vitest';
import { createLog } from './log.ts';

it('writes one JSON object a line, with the causes of an error and without any secret', () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  const inner = new Error('refused by https://api.test with Bearer sk-123456');
  log.error(
    'provider.failed',
    { generation: 'gen_1', key: 'dtg_0123456789' },
    new Error('no answer', { cause: inner }),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]?.endsWith('\n')).toBe(true);
  const line = JSON.parse(lines[0] ?? '');
  expect(line).toMatchObject({
    level: 'error',
    event: 'provider.failed',
    generation: 'gen_1',
    key: '[removed]',
  });
  expect(line.cause).toContain('no answer');
  expect(line.cause).toContain('caused by');
  expect(line.cause).not.toContain('sk-123456');
});
