import type { Instant } from '@cairn/kernel';
import { agendaAdvice, checkAgenda, type AgendaItem } from './agenda.rules.js';
import { changesOf, type ChangeableWorkshop } from './workshop-changes.rules.js';
import { agreeOutcome, checkWorkshop, enoughPlaces, scoreOutcome, whileEngaged, whilePlanned, type WorkshopText } from './workshop.rules.js';

const item = (kind: AgendaItem['kind'], minutes: number, title = 'Item'): AgendaItem => ({ kind, minutes, title });
const good = [item('INTRODUCTIONS', 10), item('THEORY', 20), item('APPLICATION', 60)];

describe('checkAgenda', () => {
  it.each<[string, readonly AgendaItem[], string | undefined]>([
    ['fits', good, undefined],
    ['is empty', [], undefined],
    ['fills the time', [item('APPLICATION', 120)], undefined],
    ['takes longer', [item('APPLICATION', 121)], 'AGENDA_OVER_TIME'],
    ['has an item without a title', [item('THEORY', 10, ' ')], 'AGENDA_TITLE_MISSING'],
    ['has an item of no time', [item('THEORY', 0)], 'AGENDA_MINUTES'],
    ['has half a minute', [item('THEORY', 1.5)], 'AGENDA_MINUTES'],
    ['is endless', Array.from({ length: 31 }, () => item('THEORY', 1)), 'AGENDA_LONG'],
  ])('%s', (_, items, code) => {
    const checked = checkAgenda(items, 120);
    expect(checked.ok ? undefined : checked.error.code).toBe(code);
  });
});

describe('agendaAdvice', () => {
  it.each<[string, readonly AgendaItem[], number, readonly string[]]>([
    ['nothing where nothing is planned', [], 120, []],
    ['nothing to a good one', good, 100, []],
    ['nobody is introduced', [item('THEORY', 10), item('APPLICATION', 60)], 70, ['Nobody is introduced.']],
    ['introductions come late', [item('THEORY', 10), item('INTRODUCTIONS', 10), item('APPLICATION', 60)], 80, ['Introductions come first']],
    ['theory takes as long as the work', [item('INTRODUCTIONS', 10), item('THEORY', 30), item('APPLICATION', 30)], 70, ['Theory takes 30 minutes']],
    ['no break in a long one', [item('INTRODUCTIONS', 10), item('APPLICATION', 150)], 160, ['There is no break']],
    ['time is left', good, 105, ['15 minutes are not planned']],
  ])('%s', (_, items, minutes, begins) => {
    const advice = agendaAdvice(items, minutes);
    expect(advice.map((one, at) => one.startsWith(begins[at] ?? 'nothing'))).toEqual(begins.map(() => true));
  });
});

const text: WorkshopText = {
  title: 'Basics',
  format: 'ONLINE',
  place: null,
  minutes: 60,
  places: 5,
  outcome: null,
  exercise: null,
  recordingUrl: null,
  readings: [],
};
it.each<[string, Partial<WorkshopText>, string | undefined]>([
  ['is complete', {}, undefined],
  ['has no title', { title: '' }, 'WORKSHOP_TITLE_MISSING'],
  ['has a long title', { title: 'a'.repeat(121) }, 'WORKSHOP_TITLE_TOO_LONG'],
  ['is a moment', { minutes: 14 }, 'WORKSHOP_MINUTES'],
  ['is endless', { minutes: 961 }, 'WORKSHOP_MINUTES'],
  ['has no places', { places: 0 }, 'WORKSHOP_PLACES'],
  ['has a recording that is no address', { recordingUrl: 'file:///etc/passwd' }, 'LINK_FORM'],
  ['has a reading without a title', { readings: [{ title: '' }] }, 'READING_TITLE_MISSING'],
])('checkWorkshop: %s', (_, more, code) => {
  const checked = checkWorkshop({ ...text, ...more });
  expect(checked.ok ? undefined : checked.error.code).toBe(code);
});

it('makes one line of a title and nothing of empty words', () => {
  const checked = checkWorkshop({ ...text, title: ' OKRs\n  basics ', outcome: '  ', place: '' });
  expect(checked.ok && [checked.value.title, checked.value.outcome, checked.value.place]).toEqual(['OKRs basics', null, null]);
});

it.each([
  ['enough places', enoughPlaces(3, 3).ok, true],
  ['too few places', enoughPlaces(2, 3).ok, false],
  ['planned', whilePlanned({ status: 'PLANNED' }).ok, true],
  ['held', whilePlanned({ status: 'HELD' }).ok, false],
  ['cancelled', whilePlanned({ status: 'CANCELLED' }).ok, false],
  ['a pause', whileEngaged('PAUSED').ok, true],
  ['closed', whileEngaged('CLOSED').ok, false],
])('%s', (_, is, expected) => expect(is).toBe(expected));

const at = '2026-11-26T11:00:00.000Z' as Instant;
it.each([
  ['written', { status: 'PLANNED', outcome: 'A draft each.', outcomeAgreedAt: null }, undefined],
  ['not written', { status: 'PLANNED', outcome: null, outcomeAgreedAt: null }, 'OUTCOME_MISSING'],
  ['agreed', { status: 'PLANNED', outcome: 'A draft each.', outcomeAgreedAt: at }, 'OUTCOME_AGREED'],
  ['over', { status: 'HELD', outcome: 'A draft each.', outcomeAgreedAt: null }, 'WORKSHOP_HELD'],
] as const)('agreeOutcome: %s', (_, workshop, code) => {
  const agreed = agreeOutcome(workshop);
  expect(agreed.ok ? undefined : agreed.error.code).toBe(code);
});

const learning = 'Pairs worked better than talks.';
it.each([
  ['from nothing', 0, learning, undefined],
  ['to all', 1, learning, undefined],
  ['more than all', 1.01, learning, 'OUTCOME_SCORE'],
  ['no number', Number.NaN, learning, 'OUTCOME_SCORE'],
  ['without a learning', 0.5, 'Good.', 'OUTCOME_LEARNING_TOO_SHORT'],
])('scoreOutcome: %s', (_, score, words, code) => {
  const scored = scoreOutcome({ status: 'HELD', outcome: 'A draft each.' }, { score, learning: words });
  expect(scored.ok ? undefined : scored.error.code).toBe(code);
});

const before = {
  title: 'Basics',
  format: 'ONLINE',
  place: null,
  minutes: 60,
  places: 5,
  teamId: null,
  ledById: 'sam',
  outcome: 'One',
  briefsPlanNumber: null,
  quizId: null,
  agenda: good,
} as const;
it.each<[string, Partial<ChangeableWorkshop>, string]>([
  ['nothing', {}, ''],
  ['white space', { title: 'Basics ' }, ''],
  ['the place', { place: 'Room 4' }, 'ofPlan ofCalendar'],
  ['the length', { minutes: 90 }, 'ofPlan ofCalendar'],
  ['the leader', { ledBy: 'noa' }, 'ofPlan ofCalendar'],
  ['the places', { places: 9 }, 'ofPlan'],
  ['the outcome', { outcome: 'Two' }, 'ofPlan ofAgreement'],
  ['an item of the agenda', { agenda: [item('INTRODUCTIONS', 11), ...good.slice(1)] }, 'ofPlan ofAgreement'],
  ['the quiz', { quizId: 'q' }, 'ofQuiz'],
])('changesOf: %s', (_, more, expected) => {
  const { ledById, ...rest } = before;
  const changed = changesOf(before, { ...rest, ledBy: ledById, ...more });
  expect((['ofPlan', 'ofCalendar', 'ofAgreement', 'ofQuiz'] as const).filter((name) => changed[name]).join(' ')).toBe(expected);
});
