import { type GraphQLSchema, isObjectType } from 'graphql';

/** The name of the function that code-first types get for every field without a resolver of their own. */
const propertyReader = 'rootFieldResolver';

/**
 * Takes away resolvers that do nothing but read the property of the field's name. The compiler then reads the property itself;
 * with them it calls a function, makes an info object and looks for a promise, for each value of each row.
 * A field so read is a plain value: a promise or a method belongs into `@ResolveField`.
 */
export function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (readsPropertyOnly(field.name, field.resolve as ((source: object) => unknown) | undefined)) delete field.resolve;
    }
  }
  return schema;
}

/** Names that differ and default values stay with their resolver. */
function readsPropertyOnly(name: string, read: ((source: object) => unknown) | undefined): boolean {
  if (read?.name !== propertyReader) return false;
  const value = {};
  return read({ [name]: value }) === value && read({}) === undefined;
}
