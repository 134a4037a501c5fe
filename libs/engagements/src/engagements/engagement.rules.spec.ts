import { day } from '@cairn/kernel';
import { canClose, canCompleteCycle, canResume, canStartAnother, outcomeSentence, pauseFrom, reasonGiven, switchTo } from './engagement.rules.js';

const code = (result: { ok: true } | { ok: false; error: { code: string } }): string | undefined => (result.ok ? undefined : result.error.code);
const running = { status: 'ACTIVE', mode: 'COACHING', startsOn: day('2026-10-01') } as const;
const today = day('2026-11-26');

describe('pauseFrom', () => {
  it.each([
    ['today', running, '2026-11-26', undefined],
    ['on the first day', running, '2026-10-01', undefined],
    ['before the first day', running, '2026-09-30', 'PAUSE_BEFORE_START'],
    ['tomorrow', running, '2026-11-27', 'PAUSE_IN_FUTURE'],
    ['twice', { ...running, status: 'PAUSED' as const }, '2026-11-26', 'ENGAGEMENT_PAUSED'],
    ['after it closed', { ...running, status: 'CLOSED' as const }, '2026-11-26', 'ENGAGEMENT_CLOSED'],
  ])('%s', (_, engagement, on, expected) => expect(code(pauseFrom(engagement, day(on), today))).toBe(expected));
});

it.each([
  ['ACTIVE', 'ENGAGEMENT_NOT_PAUSED', undefined, 'ENGAGEMENT_OPEN'],
  ['PAUSED', undefined, undefined, 'ENGAGEMENT_OPEN'],
  ['CLOSED', 'ENGAGEMENT_NOT_PAUSED', 'ENGAGEMENT_CLOSED', undefined],
] as const)('%s: resume %s, close %s, another %s', (status, resume, close, another) => {
  expect([code(canResume({ status })), code(canClose({ status })), code(canStartAnother([{ status: 'CLOSED' }, { status }]))]).toEqual([
    resume,
    close,
    another,
  ]);
});

it.each([
  ['to another mode', running, 'HYBRID', undefined],
  ['to the same mode', running, 'COACHING', 'MODE_UNCHANGED'],
  ['of a closed one', { ...running, status: 'CLOSED' as const }, 'HYBRID', 'ENGAGEMENT_CLOSED'],
] as const)('switch %s', (_, engagement, mode, expected) => expect(code(switchTo(engagement, mode))).toBe(expected));

describe('canCompleteCycle', () => {
  const cycle = { cycleNumber: 2, endsOn: day('2026-11-25'), completedOn: null };
  it.each([
    ['the day after its last', cycle, [{ completedOn: day('2026-08-01') }], undefined],
    ['on its last day', { ...cycle, endsOn: today }, [], 'CYCLE_RUNNING'],
    ['twice', { ...cycle, completedOn: today }, [], 'CYCLE_COMPLETE'],
    ['before an earlier one', cycle, [{ completedOn: null }], 'CYCLE_ORDER'],
  ])('%s', (_, asked, earlier, expected) => expect(code(canCompleteCycle(asked, earlier, today))).toBe(expected));
});

it.each([
  ['  ', 'REASON_MISSING'],
  ['x'.repeat(1001), 'REASON_LONG'],
  ['The budget year ends.', undefined],
])('reason %p', (reason, expected) => expect(code(reasonGiven(reason, 'pause'))).toBe(expected));

it('keeps an outcome to one sentence, and an empty one is none', () => {
  expect(outcomeSentence('  Every team can\n name its one priority. ')).toEqual({ ok: true, value: 'Every team can name its one priority.' });
  expect(outcomeSentence(' ')).toEqual({ ok: true, value: null });
  expect(code(outcomeSentence('x'.repeat(301)))).toBe('OUTCOME_LONG');
});
