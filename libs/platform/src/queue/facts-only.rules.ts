import type { z } from 'zod';

interface Definition {
  readonly type: string;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly format?: string } } }[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
}

const facts = new Set(['number', 'int', 'boolean', 'enum', 'literal', 'null', 'undefined', 'date']);

/**
 * Events and jobs pass through queues and logs, so they carry ids, numbers, days and fixed words; the words of people are read fresh.
 * Gives the paths that could hold free text: a text needs a form (`z.uuid()`, `z.iso.date()`, a regular expression).
 */
export function freeTextIn(schema: z.core.$ZodType, path = ''): string[] {
  const definition = schema._zod.def as unknown as Definition;
  if (facts.has(definition.type)) return [];
  if (definition.type === 'string') return definition.format || definition.checks?.some((check) => check._zod.def.format) ? [] : [path];
  if (definition.shape) return Object.entries(definition.shape).flatMap(([name, field]) => freeTextIn(field, path ? `${path}.${name}` : name));
  const inside = [definition.innerType, definition.element, ...(definition.options ?? [])].filter((part) => part !== undefined);
  return inside.length > 0 ? inside.flatMap((part) => freeTextIn(part, path)) : [path];
}
