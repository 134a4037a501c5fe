import { day } from '@cairn/kernel';
import { known, universalKeys } from '../parameters/catalogue.js';
import { removal } from './change-words.rules.js';
import type { ProposedChange } from './change-words.rules.js';
import { faultsOf, readyToSend } from './ready-to-send.rules.js';
import type { DraftSet, SendingTerms } from './ready-to-send.rules.js';

const monday = day('2026-11-23');
const change = (key: string, more: Partial<ProposedChange> = {}): ProposedChange => ({
  key,
  nowValue: null,
  proposedValue: Object.hasOwn(known, key) ? known[key as 'kpis'].defaultValue : null,
  why: 'It fits them.',
  startsNowReason: null,
  ...more,
});
const cycle = change('cycle', { nowValue: { months: 3, top: 'same' }, proposedValue: { months: 4, top: 'same' } });
const own = { kind: 'text', title: 'Language', question: 'In which language do we write?', reach: 'authors', answer: 'English' };
const set = (more: Partial<DraftSet> = {}): DraftSet => ({
  changes: [cycle],
  whyNow: 'Drafting begins soon.',
  ifNothing: 'Plan 2 stays.',
  decideBy: day('2026-11-30'),
  ...more,
});
const amending: SendingTerms = { opening: false, today: monday, runningCycle: 2 };
const opening: SendingTerms = { opening: true, today: monday, runningCycle: null };
const codes = (draft: DraftSet, terms = amending) => faultsOf(draft, terms).map((fault) => `${fault.code} | ${fault.field}`);

it('sends a complete amendment', () => expect(readyToSend(set(), amending)).toEqual({ ok: true, value: null }));
it('sends a first plan that answers all ten, without a reason for now', () =>
  expect(faultsOf(set({ whyNow: '', changes: universalKeys.map((key) => change(key)) }), opening)).toEqual([]));

it('names every open question of a first plan', () => {
  const faults = faultsOf(set({ changes: universalKeys.filter((key) => key !== 'levels' && key !== 'reviews').map((key) => change(key)) }), opening);
  expect(faults.map((fault) => fault.message)).toEqual([
    'Parameter 1, Levels, has no answer yet. The first plan answers all ten.',
    'Parameter 7, Performance reviews, has no answer yet. The first plan answers all ten.',
  ]);
  expect(faults.map((fault) => fault.field)).toEqual(['changes.levels', 'changes.reviews']);
});

it.each([
  ['an amendment changes something', set({ changes: [] }), 'CHANGE_SET_EMPTY | changes'],
  ['the same answer is no change', set({ changes: [change('kpis', { nowValue: { handling: 'together' } })] }), 'CHANGE_SAME_AS_NOW | changes.kpis'],
  [
    'an answer must be readable',
    set({ changes: [change('kpis', { proposedValue: { handling: 'x' } })] }),
    'PARAMETER_VALUE_INVALID | changes.kpis.proposedValue.handling',
  ],
  ['a question must be answered', set({ changes: [change('kpis', { proposedValue: null })] }), 'PARAMETER_UNANSWERED | changes.kpis.proposedValue'],
  ['each change says why', set({ changes: [{ ...cycle, why: ' ' }] }), 'CHANGE_WHY_MISSING | changes.cycle.why'],
  ['the why can be read in a mail', set({ changes: [{ ...cycle, why: 'x'.repeat(1001) }] }), 'CHANGE_WHY_TOO_LONG | changes.cycle.why'],
  [
    'starting in the middle of a cycle needs a real reason',
    set({ changes: [{ ...cycle, startsNowReason: 'now' }] }),
    'CHANGE_STARTS_NOW_REASON_TOO_SHORT | changes.cycle.startsNowReason',
  ],
  ['the ten stay', set({ changes: [{ ...cycle, proposedValue: removal }] }), 'CHANGE_REMOVES_UNIVERSAL | changes.cycle'],
  ['what is not there cannot go', set({ changes: [change('own-language', { proposedValue: removal })] }), 'CHANGE_REMOVES_NOTHING | changes.own-language'],
  ['it says why now', set({ whyNow: '' }), 'CHANGE_SET_WHY_NOW_MISSING | whyNow'],
  ['it says what if nothing is decided', set({ ifNothing: '' }), 'CHANGE_SET_IF_NOTHING_MISSING | ifNothing'],
  ['it has a date', set({ decideBy: null }), 'CHANGE_SET_DATE_MISSING | decideBy'],
])('%s', (_, draft, fault) => expect(codes(draft)).toEqual([fault]));

it('takes a parameter of the client’s own out of the plan', () =>
  expect(codes(set({ changes: [change('own-language', { nowValue: own, proposedValue: removal })] }))).toEqual([]));
it('asks no reason for now while no cycle runs', () =>
  expect(codes(set({ changes: [{ ...cycle, startsNowReason: 'now' }] }), { ...amending, runningCycle: null })).toEqual([]));
it('tells the first fault to whoever sends all the same', () =>
  expect(readyToSend(set({ changes: [], ifNothing: '' }), amending)).toMatchObject({ ok: false, error: { code: 'CHANGE_SET_EMPTY' } }));
