import type { CallToolResult } from '@modelcontextprotocol/server';
import { PortalError } from '#app/api/graphql/portal-error.ts';
import { type ErrorCode, errorPath, errors } from '#contract/errors.ts';

/** What went wrong with a call, as the registry of errors has it. */
export interface ToolFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly retryable: boolean;
  readonly docsUrl: string;
  /** Whatever else the gateway says: requestId, problems, limit. */
  readonly [detail: string]: unknown;
}

/** A call that failed in a way the caller can read and mend. */
export class ToolError extends Error {
  readonly failure: ToolFailure;
  constructor(failure: ToolFailure) {
    super(failure.message);
    this.name = 'ToolError';
    this.failure = failure;
  }
}

/** An error of this server itself, before the gateway was asked. */
export function toolError(code: ErrorCode, message: string, origin: string): ToolError {
  const docsUrl = origin + errorPath(code);
  return new ToolError({ code, message, retryable: errors[code].retryable, docsUrl });
}

/** Facts, for programs and, as the same JSON, for models that read texts only. */
export function answerFacts(facts: Readonly<Record<string, unknown>>): CallToolResult {
  return {
    content: [{ type: 'text', text: JSON.stringify(facts, null, 2) }],
    structuredContent: { ...facts },
  };
}

export function answerText(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}

/** Runs a tool; what goes wrong becomes an answer. Unexpected errors are logged and say nothing of themselves. */
export async function answerTool(
  origin: string,
  run: () => Promise<CallToolResult>,
): Promise<CallToolResult> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ToolError) return answerFailure(error.failure);
    if (error instanceof PortalError)
      return answerFailure(toolError(error.init.code, error.init.message, origin).failure);
    console.error('A tool of the MCP server failed.', error);
    return answerFailure(toolError('INTERNAL_ERROR', 'The portal failed. Try again.', origin).failure);
  }
}

function answerFailure(failure: ToolFailure): CallToolResult {
  return { ...answerFacts({ error: failure }), isError: true };
}
