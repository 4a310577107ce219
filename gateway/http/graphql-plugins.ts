import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { requestLimits } from '#contract/limits.ts';
import { expandBareSelections } from '../schema/expand-bare-selections.ts';
import type { OperationCost } from './count-operation.ts';
import { documentRules, rootFields } from './document-rules.ts';
import type { PassageContext } from './passage.ts';

/** Counts the operation against the caller's plan; throws RATE_LIMIT. */
export type CountOperation = (context: PassageContext, cost: OperationCost) => Promise<void>;

/** Makes an error fit to be seen. */
export type ShowError = (context: PassageContext, error: unknown) => GraphQLError;

const GENERATION_FIELDS = ['generate', 'videoCreate'];

export function limitDocuments(): Plugin<object, PassageContext> {
  return {
    onParams({ params }) {
      const bytes = typeof params.query === 'string' ? Buffer.byteLength(params.query) : 0;
      const max = requestLimits.documentBytesMax;
      if (bytes > max) throw new GraphQLError(`The document has ${bytes} bytes; ${max} are allowed.`);
    },
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: requestLimits.tokensMax }));
    },
    onValidate({ addValidationRule }) {
      for (const rule of documentRules) addValidationRule(rule);
    },
  };
}

/**
 * What is wrong with a document is kept for the next time it is sent, and an error holds everything that was in reach
 * where it was made, such as the response, until its stack is read for the first time.
 */
export function detachErrors(): Plugin<object, PassageContext> {
  return {
    onValidate() {
      return ({ result }) => {
        for (const error of result) void (error instanceof Error && error.stack);
      };
    },
  };
}

export function acceptBareSelections(schema: GraphQLSchema): Plugin<object, PassageContext> {
  const expanded = new WeakMap<DocumentNode, DocumentNode>();
  return {
    onParse() {
      return ({ result, replaceParseResult }) => {
        if (result === null || result instanceof Error) return;
        const known = expanded.get(result) ?? expandBareSelections(schema, result);
        expanded.set(result, known);
        replaceParseResult(known);
      };
    },
  };
}

export function countOperations(count: CountOperation): Plugin<object, PassageContext> {
  const onOperation = async ({ args }: { args: ExecutionArgs }) => {
    await count(args.contextValue as PassageContext, costOf(args.document, args.operationName));
  };
  return { onExecute: onOperation, onSubscribe: onOperation };
}

export function showErrors(show: ShowError): Plugin<object, PassageContext> {
  const masked = (context: PassageContext, result: ExecutionResult): ExecutionResult => {
    if (result.errors === undefined) return result;
    const errors = result.errors.map((error) => show(context, error));
    return { ...result, errors: hasData(result) ? errors.map(withoutStatus) : errors };
  };
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (Symbol.asyncIterator in result) setResult(mapEach(result, (each) => masked(serverContext, each)));
      else if (!Array.isArray(result)) setResult(masked(serverContext, result));
    },
  };
}

function costOf(document: DocumentNode, operationName: string | null | undefined): OperationCost {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'mutation') return { kind: 'read', cost: 1 };
  const fragment = (name: string) =>
    document.definitions.find(
      (each): each is FragmentDefinitionNode =>
        each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
    );
  const fields = rootFields(operation, fragment).filter(({ name }) => GENERATION_FIELDS.includes(name.value));
  return fields.length === 0 ? { kind: 'read', cost: 1 } : { kind: 'generation', cost: fields.length };
}

/** An answer that has a part of what was asked is a success of HTTP; the errors stand beside the data. */
function hasData({ data }: ExecutionResult): boolean {
  return data != null && Object.values(data).some((value) => value !== null);
}

function withoutStatus(error: GraphQLError): GraphQLError {
  const { http: _, ...extensions } = error.extensions;
  const { nodes, source, positions, path } = error;
  return new GraphQLError(error.message, { nodes, source, positions, path, extensions });
}

async function* mapEach<T>(source: AsyncIterable<T>, map: (value: T) => T): AsyncGenerator<T> {
  for await (const value of source) yield map(value);
}
