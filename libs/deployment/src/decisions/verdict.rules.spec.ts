import { decide } from './verdict.rules.js';
import type { DecidingSigner, GivenVerdict } from './verdict.rules.js';

const changes = [
  { key: 'scoring', title: 'Scoring', textSha256: 's1' },
  { key: 'cycle', title: 'Cycle', textSha256: 'c1' },
  { key: 'reviews', title: 'Performance reviews', textSha256: 'r1' },
];
const dana: DecidingSigner = { status: 'WAITING', parameterKeys: ['scoring', 'cycle'], verdicts: [] };
const halfway: DecidingSigner = { ...dana, verdicts: [{ parameterKey: 'scoring', verdict: 'APPROVED', textSha256: 's1' }] };
const on = (parameterKey: string, choice: GivenVerdict['choice'] = 'APPROVE', more: Partial<GivenVerdict> = {}): GivenVerdict => ({
  parameterKey,
  choice,
  textSha256: `${parameterKey[0]}1`,
  ...more,
});
const said = (signer: DecidingSigner, ...given: GivenVerdict[]): string => {
  const decided = decide('WAITING', changes, signer, given);
  return decided.ok
    ? decided.value.map((one) => `${one.parameterKey} ${one.verdict}${one.note ? ` “${one.note}”` : ''}`).join(', ')
    : `${decided.error.code} | ${decided.error.field ?? ''}`;
};

it.each([
  ['all at once', dana, [on('scoring'), on('cycle')], 'scoring APPROVED, cycle APPROVED'],
  ['one, and leaves the other open', dana, [on('scoring'), on('cycle', 'LEAVE_OPEN')], 'scoring APPROVED'],
  ['one, and says nothing of the other', dana, [on('scoring')], 'scoring APPROVED'],
  ['with a note', dana, [on('scoring', 'APPROVE', { note: ' Good.  ' })], 'scoring APPROVED “Good.”'],
  [
    'by asking for a change',
    dana,
    [on('cycle', 'ASK_FOR_CHANGE', { note: 'Four months collide with the budget.' })],
    'cycle CHANGE_ASKED “Four months collide with the budget.”',
  ],
  ['the rest later', halfway, [on('cycle')], 'cycle APPROVED'],
  ['the same again without harm', halfway, [on('scoring')], ''],
  [
    'again on words that were corrected',
    { ...dana, verdicts: [{ parameterKey: 'scoring', verdict: 'APPROVED' as const, textSha256: 'old' }] },
    [on('scoring', 'ASK_FOR_CHANGE', { note: 'Not like this.' })],
    'scoring CHANGE_ASKED “Not like this.”',
  ],
])('a signer decides %s', (_, signer, given, verdicts) => expect(said(signer, ...given)).toBe(verdicts));

it.each([
  ['everything stays open', dana, [on('scoring', 'LEAVE_OPEN')], 'DECISION_EMPTY | verdicts'],
  ['nothing is said', dana, [], 'DECISION_EMPTY | verdicts'],
  ['the change waits for somebody else', dana, [on('reviews')], 'DECISION_NOT_ASKED | verdicts.reviews'],
  ['there is no such change', dana, [on('kpis')], 'DECISION_NOT_ASKED | verdicts.kpis'],
  ['the words were changed meanwhile', dana, [on('scoring', 'APPROVE', { textSha256: 's0' })], 'DECISION_TEXT_CHANGED | verdicts.scoring'],
  ['a change is asked for without a note', dana, [on('scoring', 'ASK_FOR_CHANGE', { note: ' \n' })], 'DECISION_NOTE_MISSING | verdicts.scoring.note'],
  ['the note is an essay', dana, [on('scoring', 'APPROVE', { note: 'x'.repeat(1001) })], 'DECISION_NOTE_TOO_LONG | verdicts.scoring.note'],
  ['they said otherwise before', halfway, [on('scoring', 'ASK_FOR_CHANGE', { note: 'No.' })], 'DECISION_MADE | verdicts.scoring'],
  ['they say two things at once', dana, [on('scoring'), on('scoring', 'ASK_FOR_CHANGE', { note: 'No.' })], 'DECISION_TWICE | verdicts.scoring'],
  ['they handed it over', { ...dana, status: 'HANDED_OVER' }, [on('scoring')], 'DECISION_HANDED_OVER | '],
  ['the mail was not for them', { ...dana, status: 'NOT_ME' }, [on('scoring')], 'DECISION_NOT_YOURS | '],
])('nothing is decided when %s', (_, signer, given, refusal) => expect(said(signer, ...given)).toBe(refusal));

it('decides nothing at all where one part is refused', () =>
  expect(said(dana, on('scoring'), on('cycle', 'ASK_FOR_CHANGE'))).toBe('DECISION_NOTE_MISSING | verdicts.cycle.note'));

it.each(['DRAFT', 'APPROVED', 'IN_FORCE', 'CHANGES_ASKED', 'WITHDRAWN', 'LAPSED'] as const)('a set that is %s takes no decision', (status) =>
  expect(decide(status, changes, dana, [on('scoring')])).toMatchObject({ ok: false, error: { code: `CHANGE_SET_${status}` } }),
);

it('binds each verdict to the words that were seen', () =>
  expect(decide('WAITING', changes, dana, [on('scoring')])).toEqual({
    ok: true,
    value: [{ parameterKey: 'scoring', verdict: 'APPROVED', textSha256: 's1', note: null }],
  }));
