import { describe, expect, it } from 'vitest';
import { nextRotation } from './rotate-secrets.ts';

const first = { session: 'a1'.repeat(32), signing: 'b2'.repeat(32) };
const keep = { now: 1_000, drop: false };

describe('a rotation of the secrets', () => {
  it('makes the new ones known, then used, and drops the old ones only when it is told to', () => {
    const known = nextRotation(first, keep);
    expect(known.step).toBe('known');
    const [old, fresh] = known.secrets.session.split(' ');
    expect(old).toBe(first.session);
    expect(fresh).toMatch(/^1000-[0-9a-f]{64}$/);
    const used = nextRotation(known.secrets, keep);
    expect([used.step, used.secrets.session]).toEqual(['used', `${fresh} ${old}`]);
    expect(nextRotation(used.secrets, keep)).toEqual({ step: 'waiting', secrets: used.secrets });
    const dropped = nextRotation(used.secrets, { now: 2_000, drop: true });
    expect([dropped.step, dropped.secrets.session]).toEqual(['dropped', fresh]);
    expect(dropped.secrets.signing).not.toBe(fresh);
  });

  it('never drops what is in use', () => {
    const known = nextRotation(first, { now: 1_000, drop: true });
    expect(known.step).toBe('known');
    expect(nextRotation(known.secrets, { now: 1_001, drop: true }).step).toBe('used');
  });

  it('begins anew after the last step, with the newest secret behind the one in use', () => {
    const second = { session: `1000-${'c3'.repeat(32)}`, signing: `1000-${'d4'.repeat(32)}` };
    const known = nextRotation(second, { now: 2_000, drop: false });
    expect(known.secrets.session).toMatch(new RegExp(`^${second.session} 2000-`));
    expect(nextRotation(known.secrets, keep).secrets.session).toMatch(/^2000-/);
  });
});
