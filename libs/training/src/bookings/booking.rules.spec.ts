import type { Instant } from '@cairn/kernel';
import { book, enter, invite, isEnterable, leave, type BookableWorkshop, type Candidate } from './booking.rules.js';

const now = new Date('2026-11-26T11:00:00Z');
const workshop = (more: Partial<BookableWorkshop> = {}): BookableWorkshop => ({
  status: 'PLANNED',
  startsAt: '2026-12-03T09:00:00.000Z' as Instant,
  places: 3,
  booked: 1,
  ...more,
});
const people = (...states: Candidate['state'][]): Candidate[] => states.map((state, at) => ({ personId: `p${at + 1}`, state }));

describe('book', () => {
  it.each<[string, BookableWorkshop, Candidate[], string]>([
    ['there is room', workshop(), people(null, 'INVITED'), 'p1 p2'],
    ['who has a place keeps it', workshop({ booked: 3 }), people('BOOKED'), ''],
    ['the last place', workshop({ booked: 2 }), people('CANCELLED'), 'p1'],
    ['one too many', workshop({ booked: 2 }), people(null, null), '1 place is free, and you book 2.'],
    ['full', workshop({ booked: 3 }), people(null), 'All 3 places are taken. Choose another date, or ask the coach for more places.'],
    ['cancelled', workshop({ status: 'CANCELLED' }), people(null), 'This workshop was cancelled. Choose another date.'],
    [
      'begun',
      workshop({ startsAt: '2026-11-26T11:00:00.000Z' as Instant }),
      people(null),
      'This workshop has begun. Whoever is there unbooked is entered by those who keep its dates.',
    ],
    ['held', workshop({ status: 'HELD' }), people(null), 'Who was there is recorded already. Choose another date.'],
  ])('%s', (_, of, who, expected) => {
    const got = book(of, who, now);
    expect(got.ok ? got.value.map((one) => one.personId).join(' ') : got.error.message).toBe(expected);
  });
});

describe('whoever came along', () => {
  it.each<[string, Partial<BookableWorkshop>, boolean]>([
    ['from the beginning', { startsAt: '2026-11-26T11:00:00.000Z' as Instant }, true],
    ['days later', { startsAt: '2026-11-20T11:00:00.000Z' as Instant }, true],
    ['not before', { startsAt: '2026-11-26T11:00:00.001Z' as Instant }, false],
    ['not after the attendance is recorded', { status: 'HELD', startsAt: '2026-11-20T11:00:00.000Z' as Instant }, false],
    ['not where it was cancelled', { status: 'CANCELLED', startsAt: '2026-11-20T11:00:00.000Z' as Instant }, false],
  ])('is entered %s', (_, more, expected) => expect(isEnterable(workshop(more), now)).toBe(expected));
  it('is entered once', () => expect(enter(people('BOOKED', null, 'INVITED', 'CANCELLED')).map((one) => one.personId)).toEqual(['p2', 'p3', 'p4']));
});

it('invite asks those who have neither place nor question yet', () => {
  const asked = invite(workshop({ booked: 3 }), people(null, 'BOOKED', 'INVITED', 'DECLINED', 'CANCELLED'), now);
  expect(asked.ok && asked.value.map((one) => one.personId)).toEqual(['p1', 'p4', 'p5']);
});

it.each<[string, Candidate['state'], Partial<BookableWorkshop>, string]>([
  ['a place', 'BOOKED', {}, 'CANCELLED'],
  ['an invitation', 'INVITED', {}, 'DECLINED'],
  ['nothing', null, {}, 'SEAT_NONE'],
  ['what was given back', 'CANCELLED', {}, 'SEAT_NONE'],
  ['too late', 'BOOKED', { startsAt: '2026-11-26T11:00:00.000Z' as Instant }, 'WORKSHOP_STARTED'],
])('leave: %s', (_, state, more, expected) => {
  const left = leave(workshop(more), state, now);
  expect(left.ok ? left.value : left.error.code).toBe(expected);
});
