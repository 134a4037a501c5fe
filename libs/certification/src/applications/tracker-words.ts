import { dayIn, dayWords, momentWords, type Day, type Refusal } from '@cairn/kernel';
import { offerDays } from './application.rules.js';
import type { OwnApplication } from './apply.facts.js';

export interface Reading {
  readonly token: string;
  readonly today: Day;
  readonly now: Date;
  readonly errors: readonly Refusal[];
}

const titles: Readonly<Record<OwnApplication['status'], string>> = {
  DRAFT: 'Your application is being written',
  NEW: 'Your application is being read',
  TALK: 'We would like to talk with you',
  OFFERED: 'A place is offered to you',
  ENROLLED: 'You have a place',
  WAITING: 'You are on the waiting list',
  DECLINED: 'There is no place for you this time',
  TURNED_DOWN: 'You have turned the place down',
  WITHDRAWN: 'You have taken your application back',
};

/** A time that was chosen is the news. */
export function titleOf(own: OwnApplication, { now, today }: Reading): string {
  if (own.status === 'TALK' && own.talk) return `Your talk is on ${momentWords(own.talk.startsAt, own.programme.timeZone, now)}`;
  return offerIsOver(own, today) ? 'The place was kept for you until its last day' : titles[own.status];
}

export const offerIsOver = ({ status, offerUntil }: OwnApplication, today: Day): boolean => status === 'OFFERED' && offerUntil !== null && offerUntil < today;

/** Where somebody stands in the line; nobody can say whether a place becomes free. */
function waitingWords({ waitingBefore, cohort }: OwnApplication, today: Day): string {
  if (waitingBefore === null) return 'A mail tells you when a place becomes free';
  const line = waitingBefore === 0 ? 'You are the next' : `${waitingBefore} ${waitingBefore === 1 ? 'person waits' : 'people wait'} longer than you`;
  const until = cohort ? ` until ${dayWords(cohort.dropOutUntil, today)}` : '';
  return `${line}. A place that becomes free${until} is yours in turn; a mail tells you`;
}

/** Where it stands, what comes next and when; honest where nobody can know. */
export function steps(own: OwnApplication, { today, now }: Reading): readonly { name: string; words: string }[] {
  const zone = own.programme.timeZone;
  const by = own.answerBy;
  const read =
    by === null ? '' : by < today ? `You were to hear by ${dayWords(by, today)}. It takes longer; you have not been forgotten.` : `By ${dayWords(by, today)}`;
  const talk = own.talk
    ? `${momentWords(own.talk.startsAt, zone, now)} (${zone.replaceAll('_', ' ')}), with ${own.talk.withName}${own.talk.place ? `, ${own.talk.place}` : ''}`
    : '';
  const answered = own.decidedAt && own.status !== 'TALK' && own.status !== 'NEW' ? dayWords(dayIn(zone, own.decidedAt), today) : '';
  return [
    { name: 'Handed in', words: own.handedInAt ? dayWords(dayIn(zone, own.handedInAt), today) : '' },
    { name: 'Read', words: own.status === 'NEW' ? read : own.decidedAt ? 'Yes' : '' },
    { name: 'Talk', words: talk || (own.status === 'TALK' ? (own.slots.length > 0 ? 'Choose a time above' : 'No time is free yet') : '') },
    { name: 'Answer', words: answered || (own.status === 'NEW' || own.status === 'TALK' ? `A mail tells you. An offer stays open for ${offerDays} days` : '') },
    { name: 'Waiting', words: own.status === 'WAITING' ? waitingWords(own, today) : '' },
    {
      name: own.status === 'WAITING' ? 'For' : 'Starts',
      words: own.cohort && own.status !== 'DECLINED' ? `${own.cohort.name}, ${dayWords(own.cohort.startsOn, today)}` : '',
    },
  ].filter(({ words }) => words !== '');
}
