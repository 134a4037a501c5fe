import { clientRoleWords } from '../../app/client-words.js';
import { plural } from '../../app/words.js';
import type { ClientRole, RosterInvitationState, TeamKind } from '../../graphql/graphql.js';

const small = (words: string): string => (/^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1));

/** "Team lead, KR champion". */
export const rolesSaid = (roles: readonly ClientRole[]): string =>
  roles.map((role, index) => (index === 0 ? clientRoleWords[role] : small(clientRoleWords[role]))).join(', ') || 'No role yet';

export const invitationWords: Readonly<Record<RosterInvitationState, string>> = {
  NONE: 'Not invited yet',
  SENT: 'Invited',
  EXPIRED: 'Invitation has run out',
  ACCEPTED: 'Has joined',
};

export const kindWords: Readonly<Record<TeamKind, string>> = {
  ORGANISATION: 'Organisation',
  UNIT: 'Unit',
  TEAM: 'Team',
  CROSS_FUNCTIONAL: 'Cross-functional team',
};

interface Countable {
  readonly people: number;
  readonly okrAuthors: number;
  readonly headcount: number | null;
}

/** "5 people here, 2 write OKRs, 12 in the team". */
export const teamCounts = ({ people, okrAuthors, headcount }: Countable): string =>
  [
    people === 0 ? 'nobody on the list yet' : `${plural(people, 'person', 'people')} on the list`,
    okrAuthors > 0 && `${okrAuthors} ${okrAuthors === 1 ? 'writes' : 'write'} OKRs`,
    headcount !== null && `headcount ${headcount}`,
  ]
    .filter(Boolean)
    .join(', ');
