import { clientRoleWords } from '../../app/client-words.js';
import type { ZonedDateTime } from '../../app/scalars.js';
import type { AgendaKind, Role, SeatState, TrainingStepKind, WorkshopFormat, WorkshopType } from '../../graphql/graphql.js';

export const typeWords: Readonly<Record<WorkshopType, string>> = {
  TOP_LEVEL: 'Top-level OKRs',
  OKRS_BASICS: 'OKRs basics',
  TEAM_DRAFTING: 'Team drafting',
  INTERNAL_COACH: 'Internal coaches',
  KR_CHAMPION: 'KR champions',
  REFRESHER: 'Refresher',
};

export const formatWords: Readonly<Record<WorkshopFormat, string>> = { ONLINE: 'Online', ON_SITE: 'On site', HYBRID: 'On site and online' };

export const agendaWords: Readonly<Record<AgendaKind, string>> = {
  INTRODUCTIONS: 'Introductions',
  THEORY: 'Theory',
  APPLICATION: 'Exercise',
  BREAK: 'Break',
  CLOSING: 'Closing',
};

export const seatWords: Readonly<Record<SeatState, string>> = {
  INVITED: 'Invited',
  BOOKED: 'Booked',
  DECLINED: 'Cannot come',
  CANCELLED: 'Cancelled',
};

/** Where somebody stands who is not trained, in a word or three. */
export const stepWords: Readonly<Record<TrainingStepKind, string>> = {
  QUIZ: 'Quiz left',
  MAKE_UP_WAITS: 'Make-up waits for the coach',
  ATTENDANCE: 'Attendance not recorded yet',
  BOOKED: 'Booked',
  INVITED: 'Invited, not booked',
  MAKE_UP: 'Make-up to hand in',
  BRIEFING: 'Briefing left',
  NOTHING: 'Not booked',
};

/** "Team lead, author": the roles at the client that say something here. */
export function rolesSaid(roles: readonly Role[]): string {
  const said = roles.filter((role) => role !== 'AUTHOR' && role in clientRoleWords).map((role) => clientRoleWords[role as keyof typeof clientRoleWords]);
  if (said.length === 0 && roles.includes('AUTHOR')) return clientRoleWords.AUTHOR;
  return said.join(', ').replace(/, (\p{Lu})(?!\p{Lu})/gu, (_, letter: string) => `, ${letter.toLowerCase()}`);
}

/** The wall time of a workshop, for `<Time meeting>`. */
export const meetingOf = ({ on, time, timeZone }: { readonly on: string; readonly time: string; readonly timeZone: string }): ZonedDateTime =>
  `${on}T${time}[${timeZone}]` as ZonedDateTime;
