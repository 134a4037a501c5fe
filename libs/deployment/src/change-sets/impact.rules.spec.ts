import { day } from '@cairn/kernel';
import type { Instant } from '@cairn/kernel';
import { approvalWords, impactBeforeSending, mailWords, readingWords } from './impact.rules.js';
import type { ImpactFacts } from './impact.rules.js';

const change = { title: 'Scoring', question: 'How?', nowText: 'Each team chooses.', proposedText: 'Stretch first.', why: 'To compare.', fromCycle: 3 };
const facts: ImpactFacts = {
  clientName: 'Oakfield Council',
  planNumber: 3,
  basedOn: 2,
  signers: [
    { personId: 'd', name: 'Dana Ruiz', capacities: ['CLIENT_LEAD'], parameterKeys: ['scoring'] },
    { personId: 'i', name: 'Ian Webb', capacities: ['SPONSOR', 'HR_LEAD'], parameterKeys: ['scoring'] },
  ],
  affected: { teams: 11, people: 46, text: '11 teams, 46 people' },
  changes: [change, { ...change, fromCycle: null }],
  early: [],
  decideBy: day('2026-11-30'),
  lapseAfterDays: 14,
  now: '2026-11-26T13:00:00.000Z' as Instant,
  zone: 'Europe/London',
};

it('says who decides, what starts, whom it reaches and what happens otherwise', () =>
  expect(impactBeforeSending(facts)).toEqual({
    decides: 'Dana Ruiz (client lead) and Ian Webb (executive sponsor and HR lead) decide by Monday 30 November. Each gets one mail now.',
    starts: 'Approved today, Plan 3 starts Friday 27 November, 09:00.',
    later: '1 of 2 changes starts with cycle 3.',
    affects: '11 teams, 46 people at Oakfield Council.',
    mails: '46 people get one mail.',
    early: null,
    otherwise: 'Without a decision the set lapses after 14 December and Plan 2 stays.',
  }));

it.each([
  ['one signer', { signers: facts.signers.slice(0, 1) }, { decides: 'Dana Ruiz (client lead) decides by Monday 30 November. Each gets one mail now.' }],
  ['nobody to sign', { signers: [] }, { decides: 'Nobody has anything to decide yet.' }],
  [
    'a first plan',
    { basedOn: null, planNumber: 1, changes: [{ ...change, fromCycle: null }] },
    { later: null, otherwise: 'Without a decision the set lapses after 14 December and there is no plan.' },
  ],
  ['all with the next cycle', { changes: [change] }, { later: '1 change starts with cycle 3.' }],
  ['two with the next cycle', { changes: [change, change] }, { later: '2 changes start with cycle 3.' }],
  ['nobody on the roster', { affected: { teams: 0, people: 0, text: 'Nobody yet.' } }, { affects: 'Nobody yet.', mails: 'Nobody gets a mail yet.' }],
  ['teams without people', { affected: { teams: 3, people: 0, text: '3 teams' } }, { affects: '3 teams at Oakfield Council.' }],
  ['a change before its time', { early: ['Scoring'] }, { early: 'Scoring changes before the time. That is marked in the record.' }],
  [
    'an hour before nine, beyond the date line',
    { now: '2026-11-26T18:00:00.000Z' as Instant, zone: 'Pacific/Apia' },
    { starts: 'Approved today, Plan 3 starts Friday 27 November, 09:00.' },
  ],
])('with %s', (_, more, words) => expect(impactBeforeSending({ ...facts, ...more })).toMatchObject(words));

describe('before approving', () => {
  const approval = { planNumber: 3, count: 3, name: 'Dana Ruiz', people: 46, waitingFor: [], now: facts.now, zone: facts.zone };
  it('the last signer reads when it starts', () =>
    expect(approvalWords(approval)).toEqual({
      heading: 'Approve 3 changes as Dana Ruiz?',
      button: 'Yes, approve as Dana Ruiz',
      lines: ['Plan 3 starts Friday 27 November, 09:00.', '46 people get one mail.', 'You can take this back until then.'],
    }));
  it('an earlier one reads who is still missing', () =>
    expect(approvalWords({ ...approval, count: 1, waitingFor: ['Ian Webb'] })).toMatchObject({
      heading: 'Approve 1 change as Dana Ruiz?',
      lines: ['Ian Webb still has to decide. Plan 3 starts at 09:00 after the last approval.', 'You can take this back until then.'],
    }));
});

it.each([
  [0, 'Nobody gets a mail yet.'],
  [1, '1 person gets one mail.'],
  [46, '46 people get one mail.'],
])('mails %i', (people, words) => expect(mailWords(people)).toBe(words));

it.each([
  ['a short set', [change], 'Reading this takes about one minute.'],
  ['three ordinary changes', Array.from({ length: 3 }, () => ({ ...change, why: 'word '.repeat(100) })), 'Reading this takes about two minutes.'],
  ['a very long set', Array.from({ length: 30 }, () => ({ ...change, why: 'word '.repeat(100) })), 'Reading this takes about 16 minutes.'],
])('promises a time for %s', (_, changes, words) => expect(readingWords(changes)).toBe(words));
