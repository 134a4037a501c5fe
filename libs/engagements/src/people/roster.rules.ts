import type { ClientRole } from '@cairn/identity';

/** What a person does in an engagement, in the words of the field. */
export const roleNames: Record<ClientRole, string> = {
  CLIENT_LEAD: 'Client lead',
  SPONSOR: 'Sponsor',
  HR_LEAD: 'HR lead',
  COORDINATOR: 'Coordinator',
  INTERNAL_COACH: 'Internal coach',
  TEAM_LEAD: 'Team lead',
  KR_CHAMPION: 'KR champion',
  AUTHOR: 'Author',
  MEMBER: 'Member',
};

/** The same inside a sentence: "client lead", "HR lead". */
export const roleInSentence = (role: ClientRole): string => roleNames[role].replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());

export interface RosterPart {
  readonly roles: readonly ClientRole[];
  readonly writesOkrs: boolean;
}

/**
 * Whoever writes OKRs is an author, and an author writes OKRs; the flag decides, so that it can be switched alone.
 * A person without any other part is a member. Roles come back once each, in the order of the list.
 */
export function settledRoles(asked: RosterPart): ClientRole[] {
  const wanted = new Set<ClientRole>(asked.roles);
  wanted.delete('AUTHOR');
  wanted.delete('MEMBER');
  if (asked.writesOkrs) wanted.add('AUTHOR');
  if (wanted.size === 0) wanted.add('MEMBER');
  return (Object.keys(roleNames) as ClientRole[]).filter((role) => wanted.has(role));
}

/** Which roles end and which begin, so that a person holds exactly the wanted ones. */
export function roleChanges(held: readonly ClientRole[], wanted: readonly ClientRole[]): { granted: ClientRole[]; ended: ClientRole[] } {
  return { granted: wanted.filter((role) => !held.includes(role)), ended: held.filter((role) => !wanted.includes(role)) };
}

const wordsOfRoles: Record<string, ClientRole> = {
  'client lead': 'CLIENT_LEAD',
  'okr lead': 'CLIENT_LEAD',
  'okr project lead': 'CLIENT_LEAD',
  'project lead': 'CLIENT_LEAD',
  'programme lead': 'CLIENT_LEAD',
  'program lead': 'CLIENT_LEAD',
  sponsor: 'SPONSOR',
  'executive sponsor': 'SPONSOR',
  'hr lead': 'HR_LEAD',
  hr: 'HR_LEAD',
  coordinator: 'COORDINATOR',
  'internal coach': 'INTERNAL_COACH',
  'team lead': 'TEAM_LEAD',
  'team leader': 'TEAM_LEAD',
  lead: 'TEAM_LEAD',
  'kr champion': 'KR_CHAMPION',
  champion: 'KR_CHAMPION',
  author: 'AUTHOR',
  member: 'MEMBER',
  'team member': 'MEMBER',
};

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** The role that a word stands for; "lead" alone is a team lead, because nobody may become a signer by an unclear word. */
export const roleOfWord = (word: string): ClientRole | undefined => wordsOfRoles[plain(word)];

const yes = new Set(['y', 'yes', 'x', '✓', '✔', 'true', '1', 'writes', 'writes okrs', 'writer', 'ja', 'j', 'oui', 'o', 'si', 'sí', 's', 'sim']);
const no = new Set(['n', 'no', '', '-', '–', 'false', '0', 'reads', 'does not write', 'nein', 'non', 'não', 'nao']);

/** Yes or no in the words that stand in lists; undefined when it is neither. */
export const writesOfWord = (word: string): boolean | undefined => (yes.has(plain(word)) ? true : no.has(plain(word)) ? false : undefined);

/** Several roles in one cell stand apart by a comma, semicolon, slash, plus or "and". */
export const wordsOfCell = (cell: string): string[] =>
  cell
    .split(/[,;/+&|]|\band\b/i)
    .map((word) => word.trim())
    .filter((word) => word.length > 0);

const signing: readonly ClientRole[] = ['CLIENT_LEAD', 'SPONSOR', 'HR_LEAD'];

/** Roles whose holders sign decisions. */
export const isSigningRole = (role: ClientRole): boolean => signing.includes(role);
