import { requestLimits } from '#contract/limits.ts';
import { isOperationName, type OperationName, operationTexts } from '#contract/operations.ts';
import { PortalError } from './portal-error.ts';

export interface PortalOperation {
  readonly name: OperationName;
  readonly variables: unknown;
}

/**
 * Reads the name and the variables of a named operation. The document in the body is not used: what goes upstream is
 * always this portal's own text.
 */
export async function readOperation(request: Request): Promise<PortalOperation> {
  if (!isJson(request.headers.get('content-type'))) {
    throw invalid('Send the request as application/json.', 415);
  }
  const body = parse(await readText(request, requestLimits.bodyBytesMax));
  const name = body.operationName ?? nameIn(body.query);
  if (!isOperationName(name)) {
    const known = Object.keys(operationTexts).join(', ');
    throw invalid(`operationName must be one of ${known}. For other documents, use /graphql with a key.`);
  }
  return { name, variables: body.variables ?? {} };
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

function parse(text: string): { operationName?: unknown; query?: unknown; variables?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw invalid('The body must be one JSON object with operationName and variables.');
}

function nameIn(query: unknown): string | undefined {
  return typeof query === 'string' ? query.match(/^\s*(?:query|mutation)\s+(\w+)/)?.[1] : undefined;
}

function invalid(message: string, status?: number): PortalError {
  return new PortalError({ code: 'INVALID_INPUT', message, status });
}
