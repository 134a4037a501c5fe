import { day } from '@cairn/kernel';
import { callOff, checkCohort, cohortStanding, joinCohort, movingUp } from './cohort.rules.js';

const days = { applyUntil: day('2026-12-18'), startsOn: day('2027-01-11'), dropOutUntil: day('2027-02-01'), endsOn: day('2027-06-30') };
const text = { ...days, name: 'Spring 27', capacity: 20, timeZone: 'Europe/Berlin', facilitatorId: 'a', secondFacilitatorId: null };
const cohort = { ...text, status: 'PLANNED' as const, placesTaken: 19, placesOffered: 0 };
const code = (result: unknown): string | undefined => (result as { error?: { code: string } }).error?.code;

describe('checkCohort', () => {
  it.each([
    ['has its days in order', {}, 0, undefined],
    ['has a name', { name: ' ' }, 0, 'COHORT_NAME_MISSING'],
    ['has a place', { capacity: 0 }, 0, 'COHORT_CAPACITY'],
    ['keeps whoever has one', { capacity: 3 }, 4, 'COHORT_HOLDS_MORE'],
    ['keeps what it offers', { capacity: 5 }, 4, 'COHORT_OFFERS_MORE'],
    ['takes applications until it starts', { applyUntil: day('2027-01-12') }, 0, 'COHORT_DAYS'],
    ['starts before one may drop out', { dropOutUntil: day('2027-01-10') }, 0, 'COHORT_DAYS'],
    ['ends last', { endsOn: day('2027-01-31') }, 0, 'COHORT_DAYS'],
    ['ends within three years', { endsOn: day('2031-01-31') }, 0, 'COHORT_DAYS'],
    ['meets in a zone', { timeZone: 'Mars/Base' }, 0, 'COHORT_ZONE'],
    ['has two different facilitators', { secondFacilitatorId: 'a' }, 0, 'COHORT_FACILITATORS'],
  ])('%s', (_, change, taken, refused) => {
    expect(code(checkCohort({ ...text, ...change }, { placesTaken: taken, placesOffered: taken && 2 }))).toBe(refused);
  });
});

it.each([
  ['planned before its start', '2027-01-10', 'PLANNED', 'PLANNED'],
  ['running on its first day', '2027-01-11', 'PLANNED', 'RUNNING'],
  ['running on its last day', '2027-06-30', 'PLANNED', 'RUNNING'],
  ['ended the day after', '2027-07-01', 'RUNNING', 'ENDED'],
  ['cancelled at any time', '2027-01-11', 'CANCELLED', 'CANCELLED'],
] as const)('is %s', (_, today, status, standing) => {
  expect(cohortStanding({ ...days, status }, day(today))).toBe(standing);
});

describe('joinCohort', () => {
  it.each([
    ['gives the last place', {}, '2026-12-01', 'PLACE'],
    ['has a waiting list when it is full', { placesTaken: 20 }, '2026-12-01', 'FULL'],
    ['keeps the last place for whoever is offered it', { placesOffered: 1 }, '2026-12-01', 'FULL'],
    ['takes somebody late', {}, '2027-02-01', 'PLACE'],
    ['takes nobody after the last day to drop out', {}, '2027-02-02', 'COHORT_TOO_LATE'],
    ['takes nobody when it is cancelled', { status: 'CANCELLED' as const }, '2026-12-01', 'COHORT_CANCELLED'],
  ])('%s', (_, change, today, expected) => {
    const may = joinCohort({ ...cohort, ...change }, day(today));
    expect(may.ok ? may.value : may.error.code).toBe(expected);
  });
});

it.each([
  ['one for the last place', {}, 3, '2026-12-01', 1],
  ['nobody while it is full', { placesTaken: 20 }, 3, '2026-12-01', 0],
  ['nobody into a place that is offered', { placesOffered: 1 }, 3, '2026-12-01', 0],
  ['nobody where more is offered than there is', { placesTaken: 18, placesOffered: 3 }, 3, '2026-12-01', 0],
  ['no more than wait', { capacity: 30 }, 3, '2026-12-01', 3],
  ['nobody once it is too late', {}, 3, '2027-02-02', 0],
])('moves up %s', (_, change, waiting, today, moved) => {
  expect(movingUp({ ...cohort, ...change }, waiting, day(today))).toBe(moved);
});

const own = { ...cohort, id: 'c1', programmeId: 'p1' };
const later = { id: 'c2', programmeId: 'p1', name: 'Autumn 27', startsOn: day('2027-09-01'), capacity: 5, placesTaken: 2, placesOffered: 0 };
const off = { because: 'Too few people signed up.', to: null, people: 3 };

it.each<[string, Partial<typeof own>, Partial<Parameters<typeof callOff>[1]>, string, string | undefined]>([
  ['before it starts', {}, {}, '2026-12-01', undefined],
  ['while it runs', {}, {}, '2027-03-01', undefined],
  ['not after it has ended', {}, {}, '2027-07-01', 'COHORT_ENDED'],
  ['not twice', { status: 'CANCELLED' as never }, {}, '2026-12-01', 'COHORT_CANCELLED'],
  ['not without a reason', {}, { because: ' ' }, '2026-12-01', 'COHORT_BECAUSE_MISSING'],
  ['with all moving to a later one', {}, { to: later }, '2026-12-01', undefined],
  ['not with one too many', {}, { to: later, people: 4 }, '2026-12-01', 'COHORT_TOO_SMALL'],
  ['not into places that are offered', {}, { to: { ...later, placesOffered: 1 } }, '2026-12-01', 'COHORT_TOO_SMALL'],
  ['not with all moving to itself', {}, { to: { ...later, id: 'c1' } }, '2026-12-01', 'COHORT_NOT_LATER'],
  ['not to an earlier one', {}, { to: { ...later, startsOn: day('2026-09-01') } }, '2026-12-01', 'COHORT_NOT_LATER'],
  ['not to another programme', {}, { to: { ...later, programmeId: 'p2' } }, '2026-12-01', 'COHORT_NOT_LATER'],
])('a cohort is called off %s', (_, of, asked, today, refused) => {
  expect(code(callOff({ ...own, ...of }, { ...off, ...asked }, day(today)))).toBe(refused);
});
