import { setTimeout as wait } from 'node:timers/promises';
import { askUntilAnswered } from './caller.ts';
import type { Receiver } from './receiver.ts';
import type { Callers } from './send-intents.ts';

const READ = '{ webhookSecret { secret } }';

/** Where account `n` is told that a generation has ended. */
export const hookOf = (account: number) => `/account-${account}`;

/** Lets the receiver verify what each account is told. */
export async function trustAccounts(receiver: Receiver, { keys, url }: Callers): Promise<void> {
  for (const [account, key] of keys.entries()) {
    receiver.trust(hookOf(account), await secretOf(url, key, READ));
  }
}

/** Changes the secret of the first account. The receiver goes on with the old one; the new one must verify too. */
export async function rotateLater(
  receiver: Receiver,
  { keys, url }: Callers,
  afterMs: number,
): Promise<void> {
  await wait(afterMs);
  const [key = ''] = keys;
  await secretOf(url, key, 'mutation { rotateWebhookSecret { secret } }');
  receiver.trustToo(hookOf(0), await secretOf(url, key, READ));
}

async function secretOf(url: () => string, key: string, query: string): Promise<string> {
  const { data, code } = await askUntilAnswered(url, { key, query });
  const secret = data?.webhookSecret ?? data?.rotateWebhookSecret;
  if (secret === undefined) throw new Error(`There is no secret: ${code}`);
  return secret.secret;
}
