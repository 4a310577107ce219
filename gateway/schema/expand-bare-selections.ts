import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Fields that the first version of this API answered whole, and that now have sub-fields. */
const wholeFields = new Set(['Generation.metadata', 'Generation.error', 'Video.error']);

/** Lets `metadata` and `error` be selected without sub-fields: that selects all of them. Other fields stay as they are. */
export function expandBareSelections(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        const type = getNamedType(types.getFieldDef()?.type);
        const bare = node.selectionSet === undefined && isObjectType(type);
        return bare && wholeFields.has(`${parent?.name}.${node.name.value}`) ? whole(node, type) : undefined;
      },
    }),
  );
}

function whole(node: FieldNode, type: GraphQLObjectType): FieldNode {
  const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  const selections = leaves.map(
    ({ name }): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } }),
  );
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
