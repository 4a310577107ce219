import type { IncomingMessage } from 'node:http';
import type { Caller } from '../accounts/account.ts';
import { ApiError } from '../api-error.ts';
import { type AddressLimit, type AddressLimits, addressLimitError } from './address-limits.ts';
import { type AddressOf, countedAddress } from './caller-address.ts';
import { setLimitHeaders } from './limit-headers.ts';
import type { Passage } from './passage.ts';

export interface AdmissionParts {
  readonly addresses: AddressLimits;
  readonly addressOf: AddressOf;
  /** Throws UNAUTHENTICATED. */
  readonly authenticate: (header: string | undefined) => Promise<Caller>;
}

/**
 * Who sends the request, before its body is read. Whom no plan limits is counted by address: throws RATE_LIMIT for too
 * many requests without a key or with wrong ones, and UNAUTHENTICATED.
 */
export async function admitCaller(
  { addresses, addressOf, authenticate }: AdmissionParts,
  passage: Passage,
  request: IncomingMessage,
): Promise<Caller> {
  const count = (name: AddressLimit) => {
    const counted = addresses.count(name, countedAddress(addressOf(request)));
    passage.counted = counted;
    setLimitHeaders(passage.response, counted);
    if (counted.exceeded !== null) throw addressLimitError(name, counted.exceeded);
  };
  try {
    const caller = await authenticate(request.headers.authorization);
    if (caller.kind === 'anonymous') count('anonymous');
    if (caller.kind === 'account') passage.accountId = caller.account.id;
    return caller;
  } catch (cause) {
    // Who is cut off while it sends never sees the answer, so its bytes are let through to nowhere.
    request.resume();
    if (cause instanceof ApiError && cause.code === 'UNAUTHENTICATED') count('refused');
    throw cause;
  }
}
