import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { documentSize } from './document-size.js';
import { limits } from './limits.js';
import { Lru } from './lru.js';
import { readable } from './readable.js';
import { badInput, refused, type RequestErrorCode } from './request-error.js';

export interface DocumentOptions {
  /** No introspection and no suggestions. */
  readonly production: boolean;
  /** SHA-256 (hex) of the documents that are answered; without it every document within the limits is. */
  readonly allowList?: ReadonlySet<string>;
}

/** Reads, checks and compiles what clients send, and keeps the last of them. */
export class Documents {
  private readonly known = new Lru<string, DocumentNode>(limits.documents);
  /** By document, then by operation name; goes when the document is forgotten. */
  private readonly compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery>>();
  private readonly rules: readonly ValidationRule[];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: DocumentOptions,
  ) {
    this.rules = [...specifiedRules, documentSize, ...(options.production ? [NoSchemaIntrospectionCustomRule] : [])];
  }

  /** The document of a text that may be run, or why it may not. */
  read(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known.get(text);
    if (known) return known;
    const read = this.check(text);
    if ('kind' in read && text.length <= limits.keptCharacters) this.known.set(text, read);
    return read;
  }

  /** Runs a document that `read` gave. Wrong variables are an answer without data. */
  run(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
    const variables = this.variables(args);
    if ('errors' in variables) return variables;
    const query = this.compile(args.document, args.operationName ?? undefined);
    return isCompiledQuery(query) ? query.query(args.rootValue, args.contextValue, variables.filled) : query;
  }

  private check(text: string): DocumentNode | readonly GraphQLError[] {
    if (this.options.allowList && !this.options.allowList.has(sha256(text))) return [notAllowed()];
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: limits.tokens });
    } catch (error) {
      return [refused('GRAPHQL_PARSE_FAILED', error as GraphQLError)];
    }
    const errors = validate(this.schema, document, this.rules, { hideSuggestions: this.options.production, maxErrors: 10 });
    return errors.length > 0 ? errors.map((error) => refused('GRAPHQL_VALIDATION_FAILED', error)) : document;
  }

  /** The compiler checks variables too, but its messages do not say where in an input the value stands, and it knows no defaults of input fields. */
  private variables({ document, operationName, variableValues }: ExecutionArgs): { filled: Given } | { errors: readonly GraphQLError[] } {
    const given = readable(variableValues ?? {}) as Given;
    const definitions = getOperationAST(document, operationName)?.variableDefinitions;
    if (!definitions?.length) return { filled: given };
    const { errors, coerced } = getVariableValues(this.schema, definitions, given, { hideSuggestions: this.options.production, maxErrors: 5 });
    return errors ? { errors: errors.map(badInput) } : { filled: withDefaults(given, coerced) as Given };
  }

  private compile(document: DocumentNode, operationName: string | undefined): CompiledQuery | ExecutionResult {
    const name = operationName ?? '';
    const before = this.compiled.get(document) ?? new Map<string, CompiledQuery>();
    const known = before.get(name);
    if (known) return known;
    const query = compileQuery(this.schema, document, operationName, { useExperimentalPathBasedSkipInclude: true });
    if (isCompiledQuery(query)) this.compiled.set(document, before.set(name, query));
    return query;
  }
}

type Given = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was sent, with the defaults of what was left out; nothing that was sent changes. */
function withDefaults(sent: unknown, coerced: unknown): unknown {
  if (Array.isArray(sent) && Array.isArray(coerced)) return sent.map((one, index) => withDefaults(one, coerced[index]));
  if (!isObject(sent) || !isObject(coerced)) return sent;
  const own = Object.entries(sent).map(([key, value]) => [key, withDefaults(value, coerced[key])]);
  return { ...Object.fromEntries(Object.entries(coerced).filter(([key]) => !(key in sent))), ...Object.fromEntries(own) };
}

/** The name under which a document stands in an allow-list: SHA-256 of its text, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const notAllowed = (): GraphQLError =>
  new GraphQLError('This server answers the documents of its own portal only, and this is none of them.', {
    extensions: { code: 'DOCUMENT_NOT_ALLOWED' satisfies RequestErrorCode },
  });
