import { day } from '@cairn/kernel';
import { askWaiver, covers, decideWaiver, isLive, latestExpiry, waiverExpires } from './waiver.rules.js';
import type { AskedWaiver, HeldWaiver, WaiverAct, WaiverStatus } from './waiver.rules.js';

const today = day('2026-11-26');
const asked: AskedWaiver = {
  parameterKey: 'scoring',
  teamId: 'finance',
  personId: null,
  reason: ' The audit asks for committed figures until spring. ',
  expiresOn: day('2027-03-31'),
};
const held = (status: WaiverStatus, more: Partial<HeldWaiver> = {}): HeldWaiver => ({
  parameterKey: 'scoring',
  teamId: 'finance',
  personId: null,
  expiresOn: day('2027-03-31'),
  status,
  ...more,
});
const terms = { today, latest: day('2027-07-29'), inForce: ['scoring', 'cycle'], others: [] as HeldWaiver[] };

it.each([
  ['the end of the second cycle', '2027-08-31', '2027-08-31'],
  ['a number of days where no cycle is planned', null, '2027-07-29'],
  ['a number of days where the planned ones are over', '2026-11-26', '2027-07-29'],
])('an exception lasts at most until %s', (_, ends, latest) => expect(latestExpiry(today, ends === null ? null : day(ends), 245)).toBe(latest));

it('takes an exception with a reason and an end', () =>
  expect(askWaiver(asked, terms)).toEqual({ ok: true, value: { reason: 'The audit asks for committed figures until spring.', expiresOn: '2027-03-31' } }));

it.each([
  ['for a parameter that is not in force', { parameterKey: 'kpis' }, [], 'WAIVER_PARAMETER | parameterKey'],
  ['for nobody', { teamId: null }, [], 'WAIVER_HOLDER | teamId'],
  ['for a team and a person at once', { personId: 'ana' }, [], 'WAIVER_HOLDER | teamId'],
  ['without a reason', { reason: '  ' }, [], 'WAIVER_REASON_MISSING | reason'],
  ['with a word as a reason', { reason: 'needed' }, [], 'WAIVER_REASON_TOO_SHORT | reason'],
  ['without an end', { expiresOn: null }, [], 'WAIVER_END_MISSING | expiresOn'],
  ['that ends today', { expiresOn: today }, [], 'WAIVER_END_PAST | expiresOn'],
  ['that ends after two cycles', { expiresOn: day('2027-07-30') }, [], 'WAIVER_END_FAR | expiresOn'],
  ['that waits already', {}, [held('ASKED')], 'WAIVER_EXISTS | parameterKey'],
  ['that is granted already', {}, [held('GRANTED')], 'WAIVER_EXISTS | parameterKey'],
])('refuses an exception %s', (_, more, others, refusal) => {
  const result = askWaiver({ ...asked, ...more }, { ...terms, others });
  expect(result.ok ? undefined : `${result.error.code} | ${result.error.field}`).toBe(refusal);
});

it.each([
  ['after it was declined', [held('DECLINED')]],
  ['after it was ended', [held('REVOKED')]],
  ['after its last day, even if nobody marked it', [held('GRANTED', { expiresOn: day('2026-11-25') })]],
  ['beside another team', [held('GRANTED', { teamId: 'housing' })]],
  ['beside another parameter', [held('GRANTED', { parameterKey: 'cycle' })]],
  ['until the last possible day', []],
])('takes one %s', (_, others) => expect(askWaiver({ ...asked, expiresOn: terms.latest }, { ...terms, others }).ok).toBe(true));

describe('the client lead', () => {
  const decided = (
    status: WaiverStatus,
    act: WaiverAct,
    note = 'Because of the audit.',
    roles = ['CLIENT_LEAD', 'AUTHOR'],
    expiresOn = day('2027-03-31'),
  ): string => {
    const result = decideWaiver({ status, expiresOn }, act, { roles, note }, today);
    return result.ok ? `${result.value.status} ${result.value.note}` : result.error.code;
  };
  it.each([
    ['grants with a word', 'ASKED', 'grant', 'Because of the audit.', 'GRANTED Because of the audit.'],
    ['grants without one', 'ASKED', 'grant', ' ', 'GRANTED null'],
    ['declines with a reason', 'ASKED', 'decline', 'Hold the line.', 'DECLINED Hold the line.'],
    ['does not decline in silence', 'ASKED', 'decline', ' ', 'WAIVER_NOTE_MISSING'],
    ['ends it with a reason', 'GRANTED', 'revoke', 'The audit is over.', 'REVOKED The audit is over.'],
    ['does not end it in silence', 'GRANTED', 'revoke', '', 'WAIVER_NOTE_MISSING'],
    ['does not grant twice', 'GRANTED', 'grant', '', 'WAIVER_GRANTED'],
    ['does not decline what is granted', 'GRANTED', 'decline', 'x', 'WAIVER_GRANTED'],
    ['does not end what was not granted', 'ASKED', 'revoke', 'x', 'WAIVER_ASKED'],
    ['does not wake a declined one', 'DECLINED', 'grant', '', 'WAIVER_DECLINED'],
    ['does not wake an ended one', 'REVOKED', 'grant', '', 'WAIVER_REVOKED'],
    ['does not wake an expired one', 'EXPIRED', 'grant', '', 'WAIVER_EXPIRED'],
  ] as const)('%s', (_, status, act, note, result) => expect(decided(status, act, note)).toBe(result));
  it('is the only one who can', () => expect(decided('ASKED', 'grant', '', ['SPONSOR', 'TEAM_LEAD', 'COACH'])).toBe('WAIVER_CLIENT_LEAD_ONLY'));
  it('grants nothing that is over already', () => expect(decided('ASKED', 'grant', '', ['CLIENT_LEAD'], day('2026-11-25'))).toBe('WAIVER_EXPIRED'));
});

it.each([
  ['its team', 'finance', null, '2027-03-31', true],
  ['a person of its team', 'finance', 'ana', '2027-03-31', true],
  ['nobody the day after', 'finance', null, '2027-04-01', false],
  ['no other team', 'housing', null, '2027-01-01', false],
  ['no one without a team', null, null, '2027-01-01', false],
])('an exception for a team covers %s', (_, teamId, personId, on, is) =>
  expect(covers([held('GRANTED')], { parameterKey: 'scoring', teamId, personId, on: day(on) }) !== null).toBe(is),
);

it('an exception for a person covers that person in any team, and nobody else', () => {
  const anas = held('GRANTED', { teamId: null, personId: 'ana' });
  const work = { parameterKey: 'scoring', teamId: 'housing', on: today };
  expect(covers([anas], { ...work, personId: 'ana' })).toBe(anas);
  expect(covers([anas], { ...work, personId: 'ben' })).toBeNull();
  expect(covers([anas], { ...work, personId: null })).toBeNull();
  expect(covers([anas], { ...work, personId: 'ana', parameterKey: 'cycle' })).toBeNull();
});

it.each(['ASKED', 'DECLINED', 'REVOKED', 'EXPIRED'] as const)('one that is %s covers nothing', (status) =>
  expect(covers([held(status)], { parameterKey: 'scoring', teamId: 'finance', personId: null, on: today })).toBeNull(),
);

it.each([
  ['on its last day it counts', 'GRANTED', '2026-11-26', true, false],
  ['the day after it has expired', 'GRANTED', '2026-11-25', false, true],
  ['one that nobody answered expires as well', 'ASKED', '2026-11-25', false, true],
  ['one that was ended stays ended', 'REVOKED', '2026-11-25', false, false],
] as const)('%s', (_, status, expiresOn, live, expires) => {
  expect(isLive({ status, expiresOn: day(expiresOn) }, today)).toBe(live);
  expect(waiverExpires({ status, expiresOn: day(expiresOn) }, today)).toBe(expires);
});
