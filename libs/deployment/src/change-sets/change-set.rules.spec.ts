import { day } from '@cairn/kernel';
import type { Instant } from '@cairn/kernel';
import { actsOn, allowMove, isOver, moveByClock, moved, standingWords } from './change-set.rules.js';
import type { ChangeSetStatus } from './change-set.rules.js';

const all: readonly ChangeSetStatus[] = ['DRAFT', 'WAITING', 'APPROVED', 'IN_FORCE', 'CHANGES_ASKED', 'WITHDRAWN', 'LAPSED'];

it.each([
  ['DRAFT', ['edit', 'send', 'withdraw'], [], []],
  ['WAITING', ['takeBackToEdit', 'withdraw'], ['decide', 'handOver', 'takeBackDecision'], ['lapse']],
  ['APPROVED', [], ['takeBackDecision'], ['comeIntoForce']],
  ['CHANGES_ASKED', ['edit', 'send', 'withdraw'], ['takeBackDecision'], []],
  ['IN_FORCE', [], [], []],
  ['WITHDRAWN', [], [], []],
  ['LAPSED', [], [], []],
] as const)('%s: a coach can %j, a signer %j, the clock %j', (status, coach, signer, clock) => {
  expect(actsOn(status, 'COACH')).toEqual(coach);
  expect(actsOn(status, 'SIGNER')).toEqual(signer);
  expect(actsOn(status, 'CLOCK')).toEqual(clock);
});

it('says how it stands to whoever comes too late', () => {
  for (const status of all) {
    const late = allowMove(status, 'decide');
    if (status === 'WAITING') expect(late.ok).toBe(true);
    else expect(late).toEqual({ ok: false, error: { code: `CHANGE_SET_${status}`, message: standingWords(status) } });
  }
});

it('leads to no end that the act does not have', () => {
  expect(moved('WAITING', 'decide', 'APPROVED')).toEqual({ ok: true, value: 'APPROVED' });
  expect(moved('WAITING', 'decide', 'IN_FORCE').ok).toBe(false);
  expect(moved('APPROVED', 'takeBackDecision', 'APPROVED').ok).toBe(false);
});

it('is over when nothing can move it', () => {
  for (const status of all) expect(isOver(status)).toBe((['COACH', 'SIGNER', 'CLOCK'] as const).every((by) => actsOn(status, by).length === 0));
});

describe('the clock', () => {
  const set = { decideBy: day('2026-11-30'), inForceAt: '2026-11-27T08:00:00.000Z' as Instant };
  it.each([
    ['brings an approved set into force at its moment', 'APPROVED', '2026-11-27T08:00:00.000Z', 'Europe/Berlin', 'comeIntoForce'],
    ['also when it comes late', 'APPROVED', '2026-12-24T08:00:00.000Z', 'Europe/Berlin', 'comeIntoForce'],
    ['not a millisecond early', 'APPROVED', '2026-11-27T07:59:59.999Z', 'Europe/Berlin', null],
    ['leaves a waiting set until the last day is over', 'WAITING', '2026-12-14T22:59:00.000Z', 'Europe/Berlin', null],
    ['lets it lapse the minute after, where the client is', 'WAITING', '2026-12-14T23:00:00.000Z', 'Europe/Berlin', 'lapse'],
    ['earlier beyond the date line', 'WAITING', '2026-12-14T11:00:00.000Z', 'Pacific/Apia', 'lapse'],
    ['later in Newfoundland', 'WAITING', '2026-12-15T03:29:00.000Z', 'America/St_Johns', null],
    ['leaves the coach time to correct', 'CHANGES_ASKED', '2027-03-01T00:00:00.000Z', 'Europe/Berlin', null],
    ['moves nothing that is over', 'LAPSED', '2027-03-01T00:00:00.000Z', 'Europe/Berlin', null],
  ] as const)('%s', (_, status, now, zone, move) => expect(moveByClock({ ...set, status }, now as Instant, zone, 14)).toBe(move));
});
