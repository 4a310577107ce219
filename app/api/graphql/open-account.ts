import { openAccountText } from '#contract/operations.ts';
import { PortalError } from './portal-error.ts';
import { askUpstream, tooBusy, type UpstreamSettings } from './upstream.ts';

/** Opens an account for a visitor with the portal's credential and returns its key. */
export async function openAccount(settings: UpstreamSettings, portalCredential: string): Promise<string> {
  const answer = await askUpstream(settings, {
    query: openAccountText,
    operationName: 'OpenAccount',
    variables: {},
    credential: portalCredential,
  });
  const key = keyIn(answer.body);
  if (key !== null) return key;
  throw (
    tooBusy(answer) ??
    new PortalError({
      code: 'INTERNAL_ERROR',
      message: 'No account could be opened for this browser. Try again.',
    })
  );
}

function keyIn(body: string): string | null {
  try {
    const key: unknown = JSON.parse(body)?.data?.openAccount?.key;
    return typeof key === 'string' && key !== '' ? key : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
