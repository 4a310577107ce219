import { type ExecutionArgs, type GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { errors } from '#contract/errors.ts';
import { operationTexts } from '#contract/operations.ts';
import { ApiError } from '../api-error.ts';
import { failureType, type OpenSpan, type Tracing } from '../tracing.ts';
import type { PassageContext } from './passage.ts';

/** A span for each operation that is run, without its document and its variables: they hold what the caller wrote. */
export function traceOperations(tracing: Tracing): Plugin<object, PassageContext> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args: ExecutionArgs) => {
        const type = getOperationAST(args.document, args.operationName)?.operation ?? 'query';
        const facts = { 'graphql.operation.type': type, 'graphql.operation.name': knownName(args) };
        return tracing.span(type, { kind: 'internal', facts }, async (span) => {
          const result = await executeFn(args);
          for (const error of result.errors ?? []) tellError(span, error);
          return result;
        });
      });
    },
  };
}

/** A caller may name an operation anything; only our own names are told. */
function knownName({ document, operationName }: ExecutionArgs): string | undefined {
  const name = getOperationAST(document, operationName)?.name?.value ?? '';
  return Object.hasOwn(operationTexts, name) ? name : undefined;
}

/** What a caller has to change is no failure of the gateway, but told. */
function tellError(span: OpenSpan, { originalError: cause }: GraphQLError): void {
  const isOurs = !(cause instanceof ApiError) || errors[cause.code].httpStatus >= 500;
  if (isOurs) span.fail(failureType(cause));
  else span.add({ 'error.type': cause.code });
}
