import { VendorHttpError } from './vendor-fetch.ts';

/** For a question about something that does not exist: that it is not found means that the key was. */
export async function acceptNotFound(asked: Promise<unknown>): Promise<void> {
  try {
    await asked;
  } catch (cause) {
    const isKnown = cause instanceof VendorHttpError && [400, 404, 422].includes(cause.status);
    if (!isKnown) throw cause;
  }
}
