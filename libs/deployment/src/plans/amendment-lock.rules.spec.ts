import { day } from '@cairn/kernel';
import { amendmentLock, overrideLocks } from './amendment-lock.rules.js';
import type { LockTerms, LockedAnswer } from './amendment-lock.rules.js';

const answer: LockedAnswer = {
  title: 'Scoring',
  cyclesThen: 0,
  since: 2,
  decidedBy: [{ name: 'Dana Ruiz' }, { name: 'Ian Webb' }],
  decidedOn: day('2026-09-04'),
};
const terms: LockTerms = {
  completeCycles: 0,
  required: 1,
  runningCycle: 1,
  cycleEndsOn: day('2026-12-04'),
  today: day('2026-11-26'),
  overrideBy: ['Dana Ruiz', 'Ian Webb'],
  canOverride: true,
};

it.each([
  ['a plan just agreed stays', 0, 0, 1, true],
  ['after one complete cycle it may change', 0, 1, 1, false],
  ['cycles before it do not count', 3, 3, 1, true],
  ['one complete cycle since then does', 3, 4, 1, false],
  ['a practice may ask for two', 0, 1, 2, true],
  ['or for none', 0, 0, 0, false],
  ['a count that went back by a correction locks, and does not break', 5, 4, 1, true],
])('%s', (_, cyclesThen, completeCycles, required, locked) =>
  expect(amendmentLock({ ...answer, cyclesThen }, { ...terms, completeCycles, required }) !== null).toBe(locked),
);

it('explains the count, the rule, who decided it, what is left and who may open it', () =>
  expect(amendmentLock(answer, terms)).toEqual({
    code: 'AMENDMENT_LOCK',
    headline: '“Scoring” can change after 1 more complete cycle',
    done: 0,
    total: 1,
    dueOn: '2026-12-04',
    rule: { text: 'An answer stays for 1 complete cycle, and this one came with Plan 2', decidedBy: 'Dana Ruiz and Ian Webb', decidedOn: '2026-09-04' },
    left: [{ text: '1 complete cycle; cycle 1 is running, until Friday 4 December', dueOn: '2026-12-04' }],
    meanwhile: [],
    overrideBy: ['Dana Ruiz', 'Ian Webb'],
    canOverride: true,
  }));

it('leaves out what is not known, or too far away to be dated', () => {
  const gate = amendmentLock({ ...answer, decidedBy: [] }, { ...terms, required: 2, runningCycle: null });
  expect(gate).toMatchObject({ headline: '“Scoring” can change after 2 more complete cycles', done: 0, total: 2, left: [{ text: '2 complete cycles' }] });
  expect(gate?.rule).not.toHaveProperty('decidedBy');
  expect(gate).not.toHaveProperty('dueOn');
});

describe('changing before the time', () => {
  const gate = amendmentLock(answer, terms);
  const locked = gate
    ? [
        { key: 'scoring', gate },
        { key: 'cycle', gate: { ...gate, headline: 'later' } },
      ]
    : [];
  const both = [{ capacities: ['CLIENT_LEAD'] }, { capacities: ['SPONSOR', 'HR_LEAD'] }];
  const reason = 'Two ways of scoring made nine results worthless.';
  it('needs a reason and both signatures, and is marked', () =>
    expect(overrideLocks(locked, ` ${reason} `, both)).toEqual({ ok: true, value: { reason, keys: ['scoring', 'cycle'] } }));
  it('may be signed by one who is both', () => expect(overrideLocks(locked, reason, [{ capacities: ['CLIENT_LEAD', 'SPONSOR'] }]).ok).toBe(true));
  it('is no question where nothing is locked', () => expect(overrideLocks([], reason, [])).toEqual({ ok: true, value: null }));
  it('without a reason shows the first lock', () =>
    expect(overrideLocks(locked, ' ', both)).toEqual({
      ok: false,
      error: { code: 'CHANGE_LOCKED', field: 'changes.scoring', message: '“Scoring” can change after 1 more complete cycle.', gate },
    }));
  it.each([
    ['a thin reason', 'because', both, 'LOCK_OVERRIDE_REASON_TOO_SHORT'],
    ['no sponsor', reason, both.slice(0, 1), 'LOCK_OVERRIDE_UNSIGNED'],
    ['no client lead', reason, both.slice(1), 'LOCK_OVERRIDE_UNSIGNED'],
  ])('is refused with %s', (_, why, signers, code) =>
    expect(overrideLocks(locked, why, signers)).toMatchObject({ ok: false, error: { code, field: 'overrideReason' } }),
  );
});
