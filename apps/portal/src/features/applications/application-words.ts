import { plural } from '../../app/words.js';
import type { ApplicationAnswer, ApplicationStatus, ProgrammeStatus, ReaderVerdict } from '../../graphql/graphql.js';

export const statusWords: Readonly<Record<ApplicationStatus, string>> = {
  DRAFT: 'being written',
  NEW: 'new',
  TALK: 'in talk',
  OFFERED: 'offered a place',
  ENROLLED: 'has a place',
  WAITING: 'on the waiting list',
  DECLINED: 'declined',
  TURNED_DOWN: 'turned it down',
  WITHDRAWN: 'taken back',
};

/** New is what one has not marked oneself: after that it is read, and waits for its answer. */
export const standingWords = ({ status, myMark }: { readonly status: ApplicationStatus; readonly myMark: object | null }): string =>
  status === 'NEW' && myMark !== null ? 'read' : statusWords[status];

export const doorWords: Readonly<Record<ProgrammeStatus, string>> = {
  DRAFT: 'not open yet',
  OPEN: 'open',
  FULL: 'full, with a waiting list',
  CLOSED: 'closed',
};

export const verdictWords: Readonly<Record<ReaderVerdict, string>> = { ACCEPT: 'accept', TALK: 'talk', DECLINE: 'decline' };

export const answerWords: Readonly<Record<ApplicationAnswer, string>> = {
  OFFER: 'Offer a place',
  TALK: 'Ask to a talk',
  WAIT: 'Waiting list',
  DECLINE: 'Decline',
};

/** The verdicts of S19: 1 for yes, 2 for a talk, 3 for no. */
export const answerKeys: Readonly<Partial<Record<ApplicationAnswer, string>>> = { OFFER: '1', TALK: '2', DECLINE: '3' };
export const verdictKeys: Readonly<Record<ReaderVerdict, string>> = { ACCEPT: '1', TALK: '2', DECLINE: '3' };

/** Which answers fit where an application stands. */
export const answersFor: Readonly<Record<ApplicationStatus, readonly ApplicationAnswer[]>> = {
  DRAFT: [],
  NEW: ['OFFER', 'TALK', 'WAIT', 'DECLINE'],
  TALK: ['OFFER', 'WAIT', 'DECLINE'],
  WAITING: ['OFFER', 'DECLINE'],
  OFFERED: ['DECLINE'],
  DECLINED: ['OFFER'],
  ENROLLED: [],
  TURNED_DOWN: [],
  WITHDRAWN: [],
};

/** "●●○" for people who see, "2 of 3" for everybody else. */
export const dots = (level: number): string => '●'.repeat(level) + '○'.repeat(3 - level);

/** Open offers are counted already. */
export const placesWords = (left: number): string => (left === 0 ? 'no place left' : `${plural(left, 'place', 'places')} left`);

/** What stands against so many offers; undefined while there is room. The server refuses them all the same. */
export function roomWords({ name, placesLeft }: { readonly name: string; readonly placesLeft: number }, offers: number): string | undefined {
  if (offers <= placesLeft) return undefined;
  const over = offers - placesLeft;
  const has = placesLeft === 0 ? `No place is left in ${name}` : `Only ${plural(placesLeft, 'place is', 'places are')} left in ${name}`;
  return `${has}, open offers counted. Put ${over === offers && offers > 1 ? 'them' : plural(over, 'person', 'people')} on the waiting list, or choose another cohort.`;
}

/** What stands against a waiting list while there are places; undefined where the cohort is full. The server refuses it all the same. */
export function waitWords({ name, placesLeft }: { readonly name: string; readonly placesLeft: number }, offers: number, waits: number): string | undefined {
  const left = placesLeft - offers;
  if (waits === 0 || left <= 0) return undefined;
  return `${name} still has ${plural(left, 'place', 'places')}, and a waiting list is for a full cohort. Offer a place, or answer later.`;
}
