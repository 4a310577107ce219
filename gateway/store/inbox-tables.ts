import type { SignatureVerdict } from '#contract/inbox.ts';

/** Where an account tries webhooks. */
export interface InboxRow {
  account_id: string;
  /** The secret part of its address. */
  token: string;
  answer_status: number;
  created_at: number;
  expires_at: number;
}

/** Goes with its inbox. */
export interface InboxMessageRow {
  id: string;
  account_id: string;
  received_at: number;
  headers_json: string;
  body: string;
  verdict: SignatureVerdict;
}
