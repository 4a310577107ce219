import { openAccountText } from '#contract/operations.ts';
import { PortalError } from './portal-error.ts';
import { askUpstream, type UpstreamSettings } from './upstream.ts';

/** Opens an account for a visitor with the portal's credential and returns its key. */
export async function openAccount(settings: UpstreamSettings, portalCredential: string): Promise<string> {
  const { body } = await askUpstream(settings, {
    query: openAccountText,
    operationName: 'OpenAccount',
    variables: {},
    credential: portalCredential,
  });
  const key = keyIn(body);
  if (key === null) {
    throw new PortalError({
      code: 'INTERNAL_ERROR',
      message: 'No account could be opened for this browser. Try again.',
    });
  }
  return key;
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
