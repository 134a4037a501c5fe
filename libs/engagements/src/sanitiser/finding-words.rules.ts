import type { FindingKind, NameKind } from './finding.js';
import type { NameMatch } from './name-match.js';

const whose: Readonly<Record<NameKind, string>> = { CLIENT: 'a client', PERSON: 'a person', TEAM: 'a team', PRODUCT: 'a client’s product' };

/** Why a name was found, without telling anybody a name that they did not type, or a client that they may not see. */
export function wordsForName(match: NameMatch): string {
  const of = match.visible ? `the name of ${whose[match.kind]}` : 'a name from this practice’s clients';
  if (match.likeness === 'LETTERS') return match.visible ? `May be the initials of ${whose[match.kind]}.` : 'May be initials from this practice’s clients.';
  if (match.likeness === 'MISSPELT') return `Reads like ${of}, with a letter changed.`;
  const said = `${of[0]?.toUpperCase()}${of.slice(1)}.`;
  return match.certain ? said : `May be ${of}, or just a word.`;
}

/** Of a client that the author may not see, not even what kind of name it is. */
export const kindOfName = (match: NameMatch): NameKind => (match.visible ? match.kind : 'CLIENT');

const wordsOfForm: Readonly<Record<Exclude<FindingKind, NameKind | 'RARE_BANDS'>, string>> = {
  MAIL: 'A mail address.',
  URL: 'A web address or a handle.',
  PHONE: 'A phone number.',
  MONEY: 'An exact sum. Say roughly how much, or leave it out.',
  DATE: 'An exact date. Name the phase, or the week of the cycle.',
  FILE_NAME: 'The name of a file.',
};

export type FoundByForm = keyof typeof wordsOfForm;
export const wordsForForm = (kind: FoundByForm, holdsName: boolean): string =>
  holdsName ? `${wordsOfForm[kind]} It holds a name as well.` : wordsOfForm[kind];

/** Who can be reached by it is told by it: no reason keeps that. A public page, a sum or a day may be known to everybody. */
export const mayKeepForm = (kind: FoundByForm, holdsName: boolean): boolean => !holdsName && kind !== 'MAIL' && kind !== 'PHONE';
