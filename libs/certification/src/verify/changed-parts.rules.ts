/** The parts of a credential that its readers would call by a name, as paths into it. */
const parts: readonly (readonly [path: readonly string[], words: string])[] = [
  [['credentialSubject', 'identifier'], 'who holds it'],
  [['credentialSubject', 'licenseNumber'], 'its number'],
  [['name'], 'what was certified'],
  [['credentialSubject', 'achievement'], 'what was certified'],
  [['issuer'], 'who issued it'],
  [['validFrom'], 'the day of issue'],
  [['validUntil'], 'the last day'],
  [['credentialStatus'], 'where it says whether it was revoked'],
  [['proof'], 'the signature'],
];

/** Which parts of a file are not as they were signed; words without the values, each once. */
export function changedParts(file: object, signed: object): readonly string[] {
  const differs = parts.filter(([path]) => JSON.stringify(sorted(at(file, path))) !== JSON.stringify(sorted(at(signed, path)))).map(([, words]) => words);
  return [...new Set(differs)];
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined), value);

/** The order of fields says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
