import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { requestLimits } from '#contract/limits.ts';

/** What a document may not exceed, so that reading one request can never cost much. */
export const documentRules: readonly ValidationRule[] = [limitDepth, limitAliases, limitRootFields];

function limitDepth(context: ValidationContext): ASTVisitor {
  return eachOperation((operation) => {
    const depth = depthOf(operation.selectionSet, context, new Set());
    if (depth > requestLimits.depthMax)
      refuse(context, 'is nested', depth, requestLimits.depthMax, 'levels', operation);
  });
}

function limitAliases(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const count = countAliases(document);
      if (count > requestLimits.aliasesMax)
        refuse(context, 'has', count, requestLimits.aliasesMax, 'aliases');
    },
  };
}

function limitRootFields(context: ValidationContext): ASTVisitor {
  return eachOperation((operation) => {
    const count = rootFields(operation, (name) => context.getFragment(name) ?? undefined).length;
    if (count > requestLimits.rootFieldsMax) {
      refuse(context, 'selects', count, requestLimits.rootFieldsMax, 'root fields', operation);
    }
  });
}

/** The fields an operation starts with, those of fragments included. */
export function rootFields(
  operation: OperationDefinitionNode,
  fragment: (name: string) => FragmentDefinitionNode | undefined,
): FieldNode[] {
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode): FieldNode[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return collect(selection.selectionSet);
      const name = selection.name.value;
      const definition = seen.has(name) ? undefined : fragment(name);
      seen.add(name);
      return definition === undefined ? [] : collect(definition.selectionSet);
    });
  return collect(operation.selectionSet);
}

/** Levels of fields. What describes the schema itself is deep by nature and has a limit of its own in the library. */
function depthOf(set: SelectionSetNode, context: ValidationContext, open: ReadonlySet<string>): number {
  const depths = set.selections.map((selection): number => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, context, open);
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__') || selection.selectionSet === undefined) return 1;
      return 1 + depthOf(selection.selectionSet, context, open);
    }
    const name = selection.name.value;
    const definition = open.has(name) ? undefined : context.getFragment(name);
    return definition ? depthOf(definition.selectionSet, context, new Set([...open, name])) : 0;
  });
  return Math.max(0, ...depths);
}

function countAliases(document: DocumentNode): number {
  const inside = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum;
      const own = selection.kind === Kind.FIELD && selection.alias !== undefined ? 1 : 0;
      return sum + own + inside(selection.selectionSet);
    }, 0);
  return document.definitions.reduce(
    (sum, definition) => sum + ('selectionSet' in definition ? inside(definition.selectionSet) : 0),
    0,
  );
}

function eachOperation(check: (operation: OperationDefinitionNode) => void): ASTVisitor {
  return { [Kind.OPERATION_DEFINITION]: { enter: (operation) => void check(operation) } };
}

function refuse(
  context: ValidationContext,
  verb: string,
  count: number,
  max: number,
  unit: string,
  node?: OperationDefinitionNode,
): void {
  const message = `The document ${verb} ${count} ${unit}; ${max} are allowed.`;
  context.reportError(new GraphQLError(message, { nodes: node }));
}
