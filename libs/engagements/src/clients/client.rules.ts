import { isTimeZone, ok, refusal, type Result } from '@cairn/kernel';

export const industries = [
  'PUBLIC',
  'HEALTH',
  'EDUCATION',
  'FINANCE',
  'INDUSTRY',
  'TECHNOLOGY',
  'RETAIL',
  'ENERGY',
  'MEDIA',
  'NON_PROFIT',
  'SERVICES',
  'OTHER',
] as const;
export const regions = ['EUROPE', 'NORTH_AMERICA', 'LATIN_AMERICA', 'MIDDLE_EAST_AFRICA', 'ASIA_PACIFIC', 'GLOBAL'] as const;
/** People of the organisation, in bands: learnings speak of clients in bands only. */
export const sizeBands = ['UP_TO_49', 'FROM_50', 'FROM_250', 'FROM_1000', 'FROM_5000'] as const;
export type Industry = (typeof industries)[number];
export type Region = (typeof regions)[number];
export type SizeBand = (typeof sizeBands)[number];

export interface ClientFacts {
  readonly name: string;
  readonly timeZone: string;
  readonly language: string;
}

/** A client has a name, a time zone of the IANA list and a language; decisions take force by that zone's clock. */
export function checkClient(asked: ClientFacts): Result<ClientFacts> {
  const name = asked.name.trim().replace(/\s+/g, ' ');
  if (name.length === 0) return refusal('CLIENT_NAME_MISSING', 'Enter the name of the client.', 'name');
  if (name.length > 120) return refusal('CLIENT_NAME_LONG', 'The name is longer than 120 characters. Shorten it.', 'name');
  if (!isTimeZone(asked.timeZone)) return refusal('CLIENT_ZONE_UNKNOWN', 'This time zone is not known. Choose one from the list.', 'timeZone');
  if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(asked.language))
    return refusal('CLIENT_LANGUAGE_UNKNOWN', 'This language is not known. Choose one from the list.', 'language');
  return ok({ name, timeZone: asked.timeZone, language: asked.language });
}

const letters: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', þ: 'th' };

/** The client's part of an address: its name in plain letters. It stays when the client is renamed, so that no link breaks. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[ßæøœłđþ]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain || 'client';
}
