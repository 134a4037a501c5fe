import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** An answer in the form that its parameter asks for; the use case checks it against the parameter's fields. */
export const ParameterValueScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'ParameterValue',
  description: 'The typed answer to one parameter, as JSON. Which properties it has, the fields of the parameter say.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
