import { errorResponse, PortalError } from './portal-error.ts';

type Answer = (request: Request) => Promise<Response>;

/** The same answers, with errors as responses: never rejects. Unexpected ones are logged and say nothing of themselves. */
export function answerErrors(publicOrigin: string, answer: Answer): Answer {
  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      if (error instanceof PortalError) return errorResponse(error, publicOrigin);
      console.error('A route of the portal failed.', error);
      const message = 'The portal failed. Try again.';
      return errorResponse(new PortalError({ code: 'INTERNAL_ERROR', message }), publicOrigin);
    }
  };
}

/** Refuses a request by its method. */
export function wrongMethod(allowed: string): PortalError {
  return new PortalError({
    code: 'INVALID_INPUT',
    message: `Use ${allowed}.`,
    status: 405,
    headers: { Allow: allowed },
  });
}
