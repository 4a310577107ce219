import { requestLimits } from '#contract/limits.ts';
import { PortalError } from './portal-error.ts';

/**
 * Reads the one JSON object of a request. The media type is asked for because a form of another site can not send it
 * without asking first. Rejects with INVALID_INPUT.
 */
export async function readJsonBody(
  request: Request,
  bytesMax: number = requestLimits.bodyBytesMax,
): Promise<Readonly<Record<string, unknown>>> {
  if (!isJson(request.headers.get('content-type'))) {
    throw invalid('Send the request as application/json.', 415);
  }
  return parse(await readText(request, bytesMax));
}

/** INVALID_INPUT, with a sentence that says what to change. */
export function invalid(message: string, status?: number): PortalError {
  return new PortalError({ code: 'INVALID_INPUT', message, status });
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

async function readText(request: Request, bytesMax: number): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw invalid(`The request is larger than ${bytesMax} bytes.`, 413);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalid('The body must be one JSON object.');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
