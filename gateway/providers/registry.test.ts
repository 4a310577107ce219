import { describe, expect, it } from 'vitest';
import { modelForProvider } from '#catalog/models.ts';
import type { ProviderAdapter } from './provider.ts';
import { createRegistry } from './registry.ts';

const kling = modelForProvider('kling');
if (!kling) throw new Error('no kling');

function adapter(id: string, reason: string | null, serves = true): ProviderAdapter {
  return {
    id,
    engine: id === 'simulated' ? 'SIMULATED' : 'LIVE',
    serves: () => serves,
    unavailable: () => reason,
    plan: (request) => ({ request, options: {}, warnings: [], body: {} }),
    submit: () => Promise.reject(new Error('not run here')),
  };
}

describe('createRegistry', () => {
  it('takes the first that serves the model and can do it now', () => {
    const registry = createRegistry([
      adapter('other', null, false),
      adapter('resting', 'It rests.'),
      adapter('simulated', null),
      adapter('last', null),
    ]);
    expect(registry.adapterFor(kling).id).toBe('simulated');
    expect(registry.engine(kling)).toBe('SIMULATED');
    expect(registry.unavailable(kling)).toBeNull();
  });

  it('says why none can serve it now', () => {
    const registry = createRegistry([adapter('resting', 'It rests.'), adapter('ill', 'It is ill.')]);
    expect(registry.unavailable(kling)).toBe('It rests.');
    expect(registry.engine(kling)).toBe('LIVE');
    expect(() => registry.adapterFor(kling)).toThrow(
      expect.objectContaining({ code: 'PROVIDER_UNAVAILABLE' }),
    );
    expect(createRegistry([]).unavailable(kling)).toContain('serves kling');
  });

  it('finds the adapter that began the work, even while it cannot take new work', () => {
    const registry = createRegistry([adapter('resting', 'It rests.')]);
    expect(registry.adapterById('resting').id).toBe('resting');
    expect(() => registry.adapterById('gone')).toThrow(
      expect.objectContaining({ code: 'PROVIDER_UNAVAILABLE' }),
    );
  });
});
