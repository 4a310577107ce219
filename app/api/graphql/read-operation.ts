import { isOperationName, type OperationName, operationTexts } from '#contract/operations.ts';
import { invalid, readJsonBody } from './read-json-body.ts';

export interface PortalOperation {
  readonly name: OperationName;
  readonly variables: unknown;
}

/**
 * Reads the name and the variables of a named operation. The document in the body is not used: what goes upstream is
 * always this portal's own text.
 */
export async function readOperation(request: Request): Promise<PortalOperation> {
  const body = await readJsonBody(request);
  const name = body.operationName ?? nameIn(body.query);
  if (!isOperationName(name)) {
    const known = Object.keys(operationTexts).join(', ');
    throw invalid(`operationName must be one of ${known}. For other documents, use /graphql with a key.`);
  }
  return { name, variables: body.variables ?? {} };
}

function nameIn(query: unknown): string | undefined {
  return typeof query === 'string' ? query.match(/^\s*(?:query|mutation)\s+(\w+)/)?.[1] : undefined;
}
