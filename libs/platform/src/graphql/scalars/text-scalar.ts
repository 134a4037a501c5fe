import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

interface TextScalar {
  readonly name: string;
  readonly description: string;
  /** Ends the sentence "This must be …". */
  readonly wanted: string;
  /** The value in its one written form; undefined when the text is none. */
  readonly read: (text: string) => string | undefined;
  readonly write?: (value: unknown) => unknown;
}

/** A scalar that travels as text and is checked on the way in. What goes out was checked when it came in. */
export function textScalar({ name, description, wanted, read, write = (value) => value }: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    const parsed = typeof value === 'string' ? read(value) : undefined;
    if (parsed === undefined) throw new GraphQLError(`This must be ${wanted}.`);
    return parsed;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
    serialize: (value) => {
      const text = write(value);
      if (typeof text !== 'string') throw new TypeError(`A ${name} was expected, not ${typeof text}.`);
      return text;
    },
  });
}
