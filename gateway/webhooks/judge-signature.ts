import { Webhook } from 'standardwebhooks';
import type { SignatureVerdict } from '#contract/inbox.ts';
import { webhookHeaders, webhookRules } from '#contract/webhook.ts';

export interface ReceivedMessage {
  /** By name, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** When it came, milliseconds since 1970. */
  readonly at: number;
}

/** What a receiver that knows these secrets finds about a message at the moment it comes. */
export function judgeSignature(
  { headers, body, at }: ReceivedMessage,
  secrets: readonly string[],
): SignatureVerdict {
  const { [webhookHeaders.id]: id, [webhookHeaders.timestamp]: timestamp } = headers;
  const signatures = headers[webhookHeaders.signature]?.split(' ') ?? [];
  if (!id || !timestamp || signatures.length === 0) return 'UNSIGNED';
  if (!/^\d{1,12}$/.test(timestamp)) return 'WRONG_SIGNATURE';
  const signedAt = new Date(Number(timestamp) * 1_000);
  const fits = secrets.some((secret) => signatures.includes(new Webhook(secret).sign(id, signedAt, body)));
  if (!fits) return 'WRONG_SIGNATURE';
  const awaySeconds = Math.abs(at / 1_000 - Number(timestamp));
  return awaySeconds > webhookRules.toleranceSeconds ? 'OLD_TIMESTAMP' : 'VALID';
}
