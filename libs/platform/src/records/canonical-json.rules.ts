const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : sorted(item)));
  if (typeof value !== 'object' || value === null) return value;
  if ('toJSON' in value && typeof value.toJSON === 'function') return sorted(value.toJSON());
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  // By UTF-16 code units, as RFC 8785 has it; a locale would sort differently on another machine.
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
};

/** The same content is the same text: keys sorted, no spaces, so that its hash can be computed again by anybody. */
export function canonicalJson(value: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(sorted(value));
}
