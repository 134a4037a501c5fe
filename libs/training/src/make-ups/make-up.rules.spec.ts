import { canMakeUp, decideMakeUp, handIn, makeUpOpens, type MissedWorkshop, type OwnStanding } from './make-up.rules.js';

const workshop: MissedWorkshop = { status: 'HELD', minutes: 120, recordingUrl: 'https://video.example/1', exercise: 'Write one.', attendancePercent: 80 };
const own: OwnStanding = { minutesAttended: 0, makeUp: null };

it.each<[string, Partial<MissedWorkshop>, Partial<OwnStanding>, string | undefined]>([
  ['missed', {}, {}, undefined],
  ['was never booked', {}, { minutesAttended: null }, undefined],
  ['a minute short of the share', {}, { minutesAttended: 95 }, undefined],
  ['was there for the share', {}, { minutesAttended: 96 }, 'MAKE_UP_ATTENDED'],
  ['returned to them', {}, { makeUp: 'RETURNED' }, undefined],
  ['handed in', {}, { makeUp: 'WAITING' }, 'MAKE_UP_WAITING'],
  ['accepted', {}, { makeUp: 'ACCEPTED' }, 'MAKE_UP_ACCEPTED'],
  ['not held yet', { status: 'PLANNED' }, {}, 'WORKSHOP_NOT_HELD'],
  ['no recording', { recordingUrl: null }, {}, 'RECORDING_MISSING'],
  ['no exercise', { exercise: null }, {}, 'EXERCISE_MISSING'],
])('canMakeUp: %s', (_, more, standing, code) => {
  const can = canMakeUp({ ...workshop, ...more }, { ...own, ...standing });
  expect(can.ok ? undefined : can.error.code).toBe(code);
});

const nothing = { recordingUrl: null, exercise: null };
it.each<[string, Partial<MissedWorkshop>, object, boolean]>([
  ['both added', nothing, {}, true],
  ['the recording added', { recordingUrl: null }, {}, true],
  ['the exercise added', { exercise: null }, {}, true],
  ['the exercise still missing', nothing, { exercise: null }, false],
  ['another recording', {}, { recordingUrl: 'https://video.example/2' }, false],
  ['taken away', {}, { recordingUrl: null }, false],
  ['not held yet', { ...nothing, status: 'PLANNED' }, {}, false],
])('makeUpOpens: %s', (_, before, after, opens) => expect(makeUpOpens({ ...workshop, ...before }, { ...workshop, ...after })).toBe(opens));

it.each([
  ['complete', true, 'one two three four five six seven eight nine ten', undefined],
  ['nine words', true, 'one two three four five six seven eight nine', 'EXERCISE_SHORT'],
  ['nothing', true, '  ', 'EXERCISE_MISSING'],
  ['unseen', false, 'one two three four five six seven eight nine ten', 'RECORDING_UNSEEN'],
])('handIn: %s', (_, recordingSeen, exercise, code) => {
  const read = handIn({ recordingSeen, exercise });
  expect(read.ok ? undefined : read.error.code).toBe(code);
});

it.each([
  ['accepted', 'WAITING', true, '', 'sam', 'ACCEPTED'],
  ['returned', 'WAITING', false, 'Say why now.', 'sam', 'RETURNED'],
  ['returned without a word', 'WAITING', false, ' ', 'sam', 'MAKE_UP_REMARK_MISSING'],
  ['one’s own', 'WAITING', true, '', 'ben', 'MAKE_UP_OWN'],
  ['begun', 'OPEN', true, '', 'sam', 'MAKE_UP_OPEN'],
  ['accepted before', 'ACCEPTED', false, 'Say why now.', 'sam', 'MAKE_UP_ACCEPTED'],
  ['returned before', 'RETURNED', true, '', 'sam', 'MAKE_UP_RETURNED'],
] as const)('decideMakeUp: %s', (_, state, accept, remark, byPersonId, expected) => {
  const decided = decideMakeUp({ state, personId: 'ben' }, { accept, remark, byPersonId });
  expect(decided.ok ? decided.value.state : decided.error.code).toBe(expected);
});
