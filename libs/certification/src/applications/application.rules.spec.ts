import { day } from '@cairn/kernel';
import { usualForm } from './application-form.js';
import {
  answerOffer,
  checkAnswer,
  checkMark,
  enoughPlaces,
  keptAnswers,
  mayApply,
  mayWithdraw,
  missingAnswers,
  noPlaceLeft,
  sourceOf,
  type Answerable,
  type AnswerLine,
} from './application.rules.js';

const code = (result: unknown): string | undefined => (result as { error?: { code: string } }).error?.code;
const full = { role: 'Lead', why: 'Teams write tasks.', experience: 'Two cycles.', team: 'Housing', time: 'Two to four hours' };

it.each([
  ['OPEN', true],
  ['FULL', true],
  ['CLOSED', false],
  ['DRAFT', false],
] as const)('one may apply while the page is %s: %s', (status, may) => expect(mayApply(status)).toBe(may));

it.each([
  ['newsletter', 'newsletter'],
  [' LinkedIn ', 'linkedin'],
  ['', ''],
  ['<script>', ''],
  ['x'.repeat(41), ''],
])('counts the source %j as %j', (text, source) => expect(sourceOf(text)).toBe(source));

it('keeps answers to its questions only, as long as they may be', () => {
  const kept = keptAnswers(usualForm, { role: 'x'.repeat(300), other: 'No.', why: ' Because. ' });
  expect([kept['role']?.length, kept['other'], kept['why']]).toEqual([200, undefined, 'Because.']);
});

it.each([
  ['nothing, when everything is answered', full, []],
  ['everything at once', {}, ['q-role', 'q-why', 'q-experience', 'q-team', 'q-time']],
  ['a choice that is none', { ...full, time: 'Always' }, ['q-time']],
])('misses %s', (_, answers, fields) => {
  expect(missingAnswers(usualForm, answers, 0).map(({ field }) => field)).toEqual(fields);
});

it('misses a file where one is needed', () => {
  const form = { ...usualForm, questions: usualForm.questions.map((one) => ({ ...one, required: one.kind === 'FILE' })) };
  expect(missingAnswers(form, {}, 0).map(({ field }) => field)).toEqual(['q-file']);
  expect(missingAnswers(form, {}, 1)).toEqual([]);
});

it.each([
  ['on its last day', 'OFFERED', '2026-12-06', undefined],
  ['not after it', 'OFFERED', '2026-12-07', 'OFFER_OVER'],
  ['only when there is one', 'NEW', '2026-12-01', 'OFFER_NONE'],
] as const)('an offer is answered %s', (_, status, today, refused) => {
  expect(code(answerOffer({ status, offerUntil: day('2026-12-06') }, day(today)))).toBe(refused);
});

it.each([
  ['DRAFT', undefined],
  ['OFFERED', undefined],
  ['WAITING', undefined],
  ['ENROLLED', 'APPLICATION_CLOSED'],
  ['DECLINED', 'APPLICATION_CLOSED'],
] as const)('%s is taken back: %s', (status, refused) => expect(code(mayWithdraw(status))).toBe(refused));

describe('checkMark', () => {
  const mark = { levels: { motive: 2, practice: 3, time: 1 }, verdict: 'TALK' as const, note: '' };
  it.each([
    ['takes a mark for everything', 'NEW', mark, undefined],
    ['misses one', 'NEW', { ...mark, levels: { motive: 2 } }, 'MARK_LEVEL'],
    ['knows three levels', 'NEW', { ...mark, levels: { ...mark.levels, time: 4 } }, 'MARK_LEVEL'],
    ['reads no drafts', 'DRAFT', mark, 'MARK_NOTHING'],
    ['keeps notes short', 'NEW', { ...mark, note: 'x'.repeat(1001) }, 'MARK_NOTE_TOO_LONG'],
  ] as const)('%s', (_, status, asked, refused) => expect(code(checkMark(status, usualForm.criteria, asked))).toBe(refused));
});

describe('checkAnswer', () => {
  const line: AnswerLine = { applicationId: 'a', act: 'OFFER', cohortId: 'c', words: '' };
  const noor: Answerable = { name: 'Noor', status: 'NEW', isBeingAnswered: false };
  it.each([
    ['offers a place in a cohort', line, noor, undefined],
    ['names the cohort', { ...line, cohortId: null }, noor, 'ANSWER_COHORT'],
    ['answers once at a time', line, { ...noor, isBeingAnswered: true }, 'ANSWER_UNDER_WAY'],
    ['offers nothing to a draft', line, { ...noor, status: 'DRAFT' as const }, 'ANSWER_NOT_NOW'],
    ['declines after a talk', { ...line, act: 'DECLINE' as const, cohortId: null }, { ...noor, status: 'TALK' as const }, undefined],
    ['declines nobody who is in', { ...line, act: 'DECLINE' as const }, { ...noor, status: 'ENROLLED' as const }, 'ANSWER_NOT_NOW'],
    ['asks to one talk', { ...line, act: 'TALK' as const }, { ...noor, status: 'TALK' as const }, 'ANSWER_NOT_NOW'],
  ])('%s', (_, asked, application, refused) => expect(code(checkAnswer(asked, application))).toBe(refused));
});

it.each([
  ['as many as are left', 15, 3, 2, undefined],
  ['not one more', 15, 3, 3, 'OFFER_NO_PLACE'],
  ['none of a full cohort', 20, 0, 1, 'OFFER_NO_PLACE'],
])('offers %s', (_, placesTaken, open, offers, refused) => {
  expect(code(enoughPlaces({ name: 'Spring 27', capacity: 20, placesTaken, placesOffered: open }, offers))).toBe(refused);
});

it.each([
  ['nobody waits', { offers: 0, waits: 0 }, undefined],
  ['places are left', { offers: 0, waits: 1 }, 'WAIT_PLACES_LEFT'],
  ['one place is left beside the offers', { offers: 1, waits: 2 }, 'WAIT_PLACES_LEFT'],
  ['the offers take the last ones', { offers: 2, waits: 3 }, undefined],
])('a waiting list is for a full cohort: %s', (_, asked, expected) => {
  const cohort = { name: 'Spring 27', capacity: 20, placesTaken: 17, placesOffered: 1 };
  const may = noPlaceLeft(cohort, asked);
  expect(may.ok ? undefined : may.error.code).toBe(expected);
});
