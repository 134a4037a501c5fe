import { day } from '@cairn/kernel';
import { isItemKey } from '../today/snooze.rules.js';
import { evidenceItems } from './evidence-items.rules.js';
import { directingItems } from './directing-items.rules.js';
import { learningItems } from './learning-items.rules.js';
import { teachingItems, type CertificationReader } from './teaching-items.rules.js';
import type { LostEvidenceFacts, RoundFacts, SilentFacts } from './certification.facts.js';

const today = day('2026-11-26');
const nobody: CertificationReader = { personId: 'me', today, directs: false, assesses: false, accompanies: false, learns: false, holds: false };
const round: RoundFacts = {
  ...{
    id: 'r1',
    traineeName: 'Priya',
    title: 'A plan',
    moduleNumber: 4,
    handedInOn: day('2026-11-24'),
    promisedOn: day('2026-12-01'),
    today,
    status: 'HANDED_IN',
  },
  ...{ mentored: false, runs: false, rules: {}, settlers: [], held: [] },
};
const held = (assessorId: string, given = false) => [{ assessorId, ordinal: 1, given, name: 'Lee' }];
const shown = (rounds: RoundFacts[], reader: Partial<CertificationReader>) =>
  teachingItems({ rounds, silent: null, observed: null }, { ...nobody, ...reader }).map(({ kind, group }) => `${kind} ${group}`);

it.each<[string, Partial<RoundFacts>, Partial<CertificationReader>, string[]]>([
  ['an assessor answers what is free', {}, { assesses: true }, ['REVIEW_TO_GIVE 2']],
  ['not what somebody else began', { held: held('lee') }, { assesses: true }, []],
  ['what they began themselves', { held: held('me') }, { assesses: true }, ['REVIEW_TO_GIVE 2']],
  ['never their own mentee', { mentored: true }, { assesses: true }, ['MENTEE_WAITS 5']],
  ['a second one where the programme asks for two', { rules: { secondAssessor: true }, held: held('lee', true) }, { assesses: true }, ['REVIEW_TO_GIVE 2']],
  ['a director settles two that differ', { status: 'TO_DIRECTOR', settlers: [{ personId: 'me', directs: true }] }, { directs: true }, ['REVIEW_TO_GIVE 2']],
  [
    'another assessor where nobody else directs',
    { status: 'TO_DIRECTOR', settlers: [{ personId: 'me', directs: false }] },
    { assesses: true },
    ['REVIEW_TO_GIVE 2'],
  ],
  ['not a director who was one of the two', { status: 'TO_DIRECTOR', held: held('me', true) }, { directs: true }, []],
  ['and hears of others only once they are late', {}, { directs: true }, []],
  ['late', { promisedOn: day('2026-11-25') }, { directs: true }, ['REVIEWS_OVERDUE 2']],
  ['on its promised day nothing is late', { promisedOn: today }, { directs: true }, []],
  ['late, in a cohort that one runs', { promisedOn: day('2026-11-25'), runs: true }, {}, ['REVIEWS_OVERDUE 2']],
  ['late, elsewhere', { promisedOn: day('2026-11-25') }, {}, []],
])('of answers: %s', (_, of, reader, items) => expect(shown([{ ...round, ...of }], reader)).toEqual(items));

const silent = (name: string, more: Partial<SilentFacts> = {}): SilentFacts => ({
  ...{ traineeId: name, name, cohortId: 'c', cohortName: 'Autumn', days: 12, since: day('2026-11-24'), mentored: false, runs: true, nudgedOn: null },
  ...more,
});

it('names each silent mentee, and the others of a cohort together', () => {
  const all = [silent('Aisha'), silent('Wei', { days: 10 }), silent('Tomás', { mentored: true })];
  const items = teachingItems({ rounds: null, silent: all, observed: null }, nobody);
  expect(items.map(({ what, why, group }) => [what, why, group])).toEqual([
    ['No sign of Tomás for 12 days', 'Autumn. A short word is often enough.', 2],
    ['2 silent in Autumn', 'Aisha (12 days) and Wei (10 days).', 3],
  ]);
  const told = teachingItems({ rounds: null, silent: all.map((one) => ({ ...one, nudgedOn: day('2026-11-25') })), observed: null }, nobody);
  expect(told.map(({ group }) => group)).toEqual([5, 5]);
  expect([...items, ...told].every(({ key }) => isItemKey(key.replace('Tomás', 't')))).toBe(true);
});

it.each([
  ['four months ahead', '2027-03-26', []],
  ['three months', '2027-02-20', ['Your certificate ends 20 Feb 2027 4']],
  ['a week', '2026-12-02', ['Your certificate ends Wednesday 2 December 2']],
  ['over, in its days of grace', '2026-11-10', ['Your certificate has ended 2']],
  ['over for good', '2026-08-10', []],
])('a certificate that ends: %s', (_, validUntil, items) => {
  const own = { id: 'k', title: 'Certified OKR coach', validUntil: day(validUntil), rules: {} };
  const found = learningItems({ path: null, own, offered: null }, today, 'Europe/Berlin', new Date('2026-11-26T11:00:00Z'));
  expect(found.map(({ what, group }) => `${what} ${group}`)).toEqual(items);
});

it('reminds of each step before the end anew, so that a snooze does not hide the last', () => {
  const keyOf = (on: string) =>
    learningItems(
      { path: null, own: { id: 'k', title: 'T', validUntil: day('2027-01-10'), rules: {} }, offered: null },
      day(on),
      'UTC',
      new Date(`${on}T09:00:00Z`),
    )[0]?.key;
  expect(new Set([keyOf('2026-11-26'), keyOf('2026-12-20'), keyOf('2027-01-05')]).size).toBe(3);
  expect(keyOf('2026-11-26')).toBe(keyOf('2026-11-27'));
});

it('tells whoever directs which certificates end', () => {
  const ending = [
    { id: 'a', holderName: 'Ana Silva', validUntil: day('2026-11-20'), rules: {} },
    { id: 'b', holderName: 'Ben Cole', validUntil: day('2026-12-10'), rules: {} },
  ];
  const [item] = directingItems({ applications: null, offers: null, nearlyReady: null, ending }, today, 'UTC', new Date('2026-11-26T11:00:00Z'));
  expect(item).toMatchObject({
    kind: 'RENEWAL_DUE',
    what: '2 certificates end or have ended',
    why: expect.stringContaining('Ana Silva is first, with the last day was') as string,
  });
});

const lost = (more: Partial<LostEvidenceFacts>): LostEvidenceFacts => ({
  ...{ traineeId: 't', name: 'Priya', cohortName: 'Autumn', kind: 'CYCLE', own: true, status: 'WITHDRAWN', on: day('2026-11-25'), counted: 0 },
  ...{ rules: { cycles: 1, caseStudy: true } },
  ...more,
});

it.each<[string, Partial<LostEvidenceFacts>, string[]]>([
  ['withdrawn, one’s own', {}, ['EVIDENCE_WITHDRAWN 2 Show another whole cycle']],
  ['a case study', { kind: 'CASE_STUDY' }, ['EVIDENCE_WITHDRAWN 2 Show another case study']],
  ['replaced', { counted: 1 }, []],
  ['one of two left', { counted: 1, rules: { cycles: 2 } }, ['EVIDENCE_WITHDRAWN 2 Show another whole cycle']],
  ['not asked for', { kind: 'CASE_STUDY', rules: { caseStudy: false } }, []],
  ['sent back with a remark', { status: 'RETURNED' }, ['WORK_RETURNED 2 Read the remark on your whole cycle']],
  ['withdrawn, for whoever accompanies', { own: false }, ['REQUIREMENT_REOPENED 5 Priya needs another whole cycle']],
  ['sent back, for whoever accompanies', { own: false, status: 'RETURNED' }, []],
])('evidence that counts no more: %s', (_, of, items) => {
  const found = evidenceItems([lost(of)], today);
  expect(found.map(({ kind, group, what }) => `${kind} ${group} ${what}`)).toEqual(items);
  expect(found.every(({ key }) => isItemKey(key))).toBe(true);
});

it('leads straight to where an offer is answered', () => {
  const offered = { id: 'a1', programmeTitle: 'OKR coach', cohortName: 'Spring 27', until: day('2026-11-27') };
  const [item] = learningItems({ path: null, own: null, offered }, today, 'UTC', new Date('2026-11-26T11:00:00Z'));
  expect(item).toMatchObject({ kind: 'OFFER_TO_ACCEPT', when: '1 day left', act: { label: 'Answer', path: '/apply/own/a1' } });
});
