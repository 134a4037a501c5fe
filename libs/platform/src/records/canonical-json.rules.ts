// By UTF-16 code units, as RFC 8785 has it; a locale would sort differently on another machine.
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => text(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if ('toJSON' in value && typeof value.toJSON === 'function') return text(value.toJSON());
  const keys = Object.keys(value).sort(byCodeUnits);
  const entries = keys.map((key) => [key, (value as Record<string, unknown>)[key]] as const).filter(([, item]) => item !== undefined);
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${text(item)}`).join(',')}}`;
}

/** The same content is the same text: keys sorted, no spaces, so that its hash can be computed again by anybody. */
export const canonicalJson = (value: Readonly<Record<string, unknown>>): string => text(value);
