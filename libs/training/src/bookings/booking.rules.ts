import { countWords, ok, refusal } from '@cairn/kernel';
import type { Instant, Result } from '@cairn/kernel';
import type { SeatState, WorkshopStatus } from '../workshops/workshop.kinds.js';

export interface BookableWorkshop {
  readonly status: WorkshopStatus;
  readonly startsAt: Instant;
  readonly places: number;
  readonly booked: number;
}

export interface Candidate {
  readonly personId: string;
  /** Null: no seat yet. */
  readonly state: SeatState | null;
}

type When = Pick<BookableWorkshop, 'status' | 'startsAt'>;

const hasBegun = (workshop: When, now: Date): boolean => Date.parse(workshop.startsAt) <= now.getTime();

/** One takes a place, or is invited, until the workshop begins. */
export function whileBookable(workshop: When, now: Date): Result<true> {
  if (workshop.status === 'CANCELLED') return refusal('WORKSHOP_CANCELLED', 'This workshop was cancelled. Choose another date.');
  if (workshop.status === 'HELD') return refusal('WORKSHOP_HELD', 'Who was there is recorded already. Choose another date.');
  if (hasBegun(workshop, now)) return refusal('WORKSHOP_STARTED', 'This workshop has begun. Whoever is there unbooked is entered by those who keep its dates.');
  return ok(true);
}

/** From the beginning until the attendance is recorded, those who keep the dates enter whoever came along. */
export const isEnterable = (workshop: When, now: Date): boolean => workshop.status === 'PLANNED' && hasBegun(workshop, now);

/** Whoever came was there, also where more came than there were places. Gives those who are entered. */
export const enter = (people: readonly Candidate[]): readonly Candidate[] => people.filter((person) => person.state !== 'BOOKED');

/** Nobody takes a place that is not there, and whoever has one keeps it. Gives those who get one. */
export function book(workshop: BookableWorkshop, people: readonly Candidate[], now: Date): Result<readonly Candidate[]> {
  const open = whileBookable(workshop, now);
  if (!open.ok) return open;
  const wanting = people.filter((person) => person.state !== 'BOOKED');
  const free = workshop.places - workshop.booked;
  if (wanting.length <= free) return ok(wanting);
  if (free === 0)
    return refusal(
      'WORKSHOP_FULL',
      `All ${countWords(workshop.places, 'place')} are taken. Choose another date, or ask the coach for more places.`,
      'personIds',
    );
  return refusal('WORKSHOP_FULL', `${countWords(free, 'place')} ${free === 1 ? 'is' : 'are'} free, and you book ${wanting.length}.`, 'personIds');
}

/** Who has a place needs no invitation; everybody else is asked, also after a no. */
export function invite(workshop: BookableWorkshop, people: readonly Candidate[], now: Date): Result<readonly Candidate[]> {
  const open = whileBookable(workshop, now);
  return open.ok ? ok(people.filter((person) => person.state !== 'BOOKED' && person.state !== 'INVITED')) : open;
}

/** A place is given back, or an invitation declined, until the workshop begins; who was there afterwards is attendance. */
export function leave(workshop: Pick<BookableWorkshop, 'status' | 'startsAt'>, seat: SeatState | null, now: Date): Result<'CANCELLED' | 'DECLINED'> {
  if (seat === null || seat === 'CANCELLED' || seat === 'DECLINED') return refusal('SEAT_NONE', 'There is no place here to give back.');
  if (workshop.status !== 'PLANNED' || Date.parse(workshop.startsAt) <= now.getTime())
    return refusal('WORKSHOP_STARTED', 'This workshop has begun. Who was not there is said with the attendance.');
  return ok(seat === 'BOOKED' ? 'CANCELLED' : 'DECLINED');
}
