import { randomBytes } from 'node:crypto';
import { readSecretList, type SecretList } from './secret-list.ts';
import type { KeptSecrets } from './secrets.ts';

/**
 * What was done: the new secrets are `known` beside the ones in use, `used` from the next start on, or alone because the
 * old ones are `dropped`. `waiting`: nothing, because the next step would end what the old ones have made.
 */
export type RotationStep = 'known' | 'used' | 'dropped' | 'waiting';

export interface Rotation {
  readonly step: RotationStep;
  readonly secrets: KeptSecrets;
}

export interface RotationOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether the old secrets may go, once the new ones are used. Without it they stay. */
  readonly drop: boolean;
}

/**
 * The next step of a rotation. Processes that restart one after the other open each other's sessions and addresses all
 * the while, because a secret is known everywhere before the first process makes something with it.
 */
export function nextRotation({ session, signing }: KeptSecrets, options: RotationOptions): Rotation {
  const step = nextStep(readSecretList(session), options);
  const move = (text: string) => moved(readSecretList(text), step, options.now).join(' ');
  return { step, secrets: { session: move(session), signing: move(signing) } };
}

function nextStep(list: SecretList, { drop }: RotationOptions): RotationStep {
  if (list.length === 1) return 'known';
  if (list[0] !== newest(list)) return 'used';
  return drop ? 'dropped' : 'waiting';
}

function moved(list: SecretList, step: RotationStep, now: number): readonly string[] {
  switch (step) {
    case 'known':
      return [...list, `${now}-${randomBytes(32).toString('hex')}`];
    case 'used':
      return [newest(list), ...list.filter((secret) => secret !== newest(list))];
    case 'dropped':
      return [list[0]];
    case 'waiting':
      return list;
  }
}

/** The first secret of a deployment has no date before it; all that came later have. */
function newest(list: SecretList): string {
  const madeAt = (secret: string) => Number(/^(\d+)-/.exec(secret)?.[1] ?? 0);
  return list.reduce((best, secret) => (madeAt(secret) > madeAt(best) ? secret : best));
}
