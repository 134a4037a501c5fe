import type { Instant } from '@cairn/kernel';
import { outcomeOf, signerStand, takeBackDecision } from './outcome.rules.js';
import type { StandingSigner } from './outcome.rules.js';

const changes = [
  { key: 'scoring', textSha256: 's1' },
  { key: 'levels', textSha256: 'l1' },
];
const thursday = '2026-11-26T13:00:00.000Z' as Instant;
const yes = (parameterKey: string, textSha256 = `${parameterKey[0]}1`) => ({ parameterKey, verdict: 'APPROVED' as const, textSha256 });
const no = (parameterKey: string) => ({ parameterKey, verdict: 'CHANGE_ASKED' as const, textSha256: `${parameterKey[0]}1` });
const dana = (...verdicts: StandingSigner['verdicts'][number][]): StandingSigner => ({
  name: 'Dana',
  status: 'WAITING',
  parameterKeys: ['scoring', 'levels'],
  verdicts,
});
const ian = (...verdicts: StandingSigner['verdicts'][number][]): StandingSigner => ({ name: 'Ian', status: 'WAITING', parameterKeys: ['levels'], verdicts });
const outcome = (signers: StandingSigner[], now = thursday, zone = 'Europe/Berlin') => outcomeOf(changes, signers, now, zone);

it.each([
  ['nobody has spoken', dana(), ian(), 'WAITING', 'Dana, Ian'],
  ['one of two approved all of theirs', dana(yes('scoring'), yes('levels')), ian(), 'WAITING', 'Ian'],
  ['one left something open', dana(yes('scoring')), ian(yes('levels')), 'WAITING', 'Dana'],
  ['all approved all of theirs', dana(yes('scoring'), yes('levels')), ian(yes('levels')), 'APPROVED', ''],
  ['one asked for a change, the other did not speak', dana(yes('scoring'), no('levels')), ian(), 'CHANGES_ASKED', 'Ian'],
  ['one asked for a change, the other approved', dana(yes('scoring'), yes('levels')), ian(no('levels')), 'CHANGES_ASKED', ''],
  ['an approval was for older words', dana(yes('scoring', 's0'), yes('levels')), ian(yes('levels')), 'WAITING', 'Dana'],
  ['the mail reached a stranger', dana(yes('scoring'), yes('levels')), { ...ian(yes('levels')), status: 'NOT_ME' }, 'WAITING', 'Ian'],
])('%s', (_, one, other, status, waitingFor) =>
  expect(outcome([one, other])).toMatchObject({ status, waitingFor: waitingFor === '' ? [] : waitingFor.split(', ') }),
);

it('waits for the new place where a decision was handed over', () => {
  const handed = { ...ian(), status: 'HANDED_OVER' };
  const eve = { ...ian(), name: 'Eve' };
  expect(outcome([dana(yes('scoring'), yes('levels')), handed, eve])).toMatchObject({ status: 'WAITING', waitingFor: ['Eve'] });
  expect(outcome([dana(yes('scoring'), yes('levels')), handed, { ...eve, verdicts: [yes('levels')] }]).status).toBe('APPROVED');
});

it('never approves what nobody signs', () => {
  expect(outcome([]).status).toBe('WAITING');
  expect(outcome([{ ...dana(yes('scoring'), yes('levels')), status: 'HANDED_OVER' }]).status).toBe('WAITING');
  expect(outcome([ian(yes('levels'))]).status).toBe('WAITING');
  expect(outcomeOf([], [dana()], thursday, 'UTC').status).toBe('WAITING');
});

it('approves exactly when every signer approved all of theirs as it reads now', () => {
  const answers = (key: string) => [[], [yes(key)], [yes(key, 'old')], [no(key)]];
  for (const scoring of answers('scoring'))
    for (const danas of answers('levels'))
      for (const ians of answers('levels')) {
        const all = [scoring, danas, ians].map((given) => given[0]);
        const { status, inForceAt } = outcome([dana(...scoring, ...danas), ian(...ians)]);
        const approved = all.every((one) => one?.verdict === 'APPROVED' && one.textSha256 !== 'old');
        const asked = all.some((one) => one?.verdict === 'CHANGE_ASKED');
        expect(status).toBe(approved ? 'APPROVED' : asked ? 'CHANGES_ASKED' : 'WAITING');
        expect(inForceAt !== null).toBe(approved);
      }
});

it.each([
  ['the next morning', '2026-11-26T13:00:00.000Z', 'Europe/Berlin', '2026-11-27T08:00:00.000Z'],
  ['the same morning before nine', '2026-11-26T07:59:00.000Z', 'Europe/Berlin', '2026-11-26T08:00:00.000Z'],
  ['a day later when it is nine', '2026-11-26T08:00:00.000Z', 'Europe/Berlin', '2026-11-27T08:00:00.000Z'],
  ['over the night clocks go forward', '2027-03-27T20:00:00.000Z', 'Europe/Berlin', '2027-03-28T07:00:00.000Z'],
  ['in a half-hour zone', '2026-11-26T13:00:00.000Z', 'America/St_Johns', '2026-11-27T12:30:00.000Z'],
  ['beyond the date line', '2026-11-26T20:00:00.000Z', 'Pacific/Apia', '2026-11-27T20:00:00.000Z'],
])('comes into force %s', (_, now, zone, expected) => expect(outcome([dana(yes('scoring'), yes('levels'))], now as Instant, zone).inForceAt).toBe(expected));

it.each([
  ['nothing said', [], 'WAITING'],
  ['part approved', [yes('scoring')], 'WAITING'],
  ['all approved', [yes('scoring'), yes('levels')], 'APPROVED'],
  ['one asked', [yes('scoring'), no('levels')], 'CHANGES_ASKED'],
])('a signer with %s stands at %s', (_, verdicts, stand) => expect(signerStand(dana(...verdicts), changes)).toBe(stand));

describe('taking back', () => {
  const set = { status: 'APPROVED' as const, inForceAt: '2026-11-27T08:00:00.000Z' as Instant };
  const code = (status: Parameters<typeof takeBackDecision>[0]['status'], now: string, signer = dana(yes('scoring'))) => {
    const taken = takeBackDecision({ ...set, status, inForceAt: status === 'APPROVED' ? set.inForceAt : null }, signer, now as Instant, 'Europe/Berlin');
    return taken.ok ? undefined : taken.error.code;
  };
  it.each([
    ['works a second before', 'APPROVED', '2026-11-27T07:59:59.000Z', undefined],
    ['ends at the moment, even where the clock is late', 'APPROVED', '2026-11-27T08:00:00.000Z', 'DECISION_IN_FORCE'],
    ['works while others still decide', 'WAITING', '2026-11-26T13:00:00.000Z', undefined],
    ['works after asking for a change', 'CHANGES_ASKED', '2026-11-26T13:00:00.000Z', undefined],
    ['comes too late in force', 'IN_FORCE', '2026-11-28T13:00:00.000Z', 'CHANGE_SET_IN_FORCE'],
    ['is pointless once withdrawn', 'WITHDRAWN', '2026-11-28T13:00:00.000Z', 'CHANGE_SET_WITHDRAWN'],
  ] as const)('%s', (_, status, now, refused) => expect(code(status, now)).toBe(refused));
  it('is for those who decided', () => expect(code('WAITING', '2026-11-26T13:00:00.000Z', dana())).toBe('DECISION_NONE'));
  it('says when it came into force', () =>
    expect(takeBackDecision(set, dana(yes('scoring')), '2026-11-27T10:00:00.000Z' as Instant, 'Europe/Berlin')).toMatchObject({
      error: { message: 'This came into force on Friday 27 November, 09:00. Ask your coach to propose a change.' },
    }));
});
