import { at, facts, on, openSet } from '../facts-for-specs.js';
import { signalsOf, sponsorSignal, worstOf } from './signal.rules.js';

const today = on('2026-11-26');

describe('the sponsor signal', () => {
  it.each([
    ['nothing sent yet', facts({ plan: null }), 'NO_DATA', 'Nothing has been sent for decision yet.'],
    [
      'waits for three working days',
      facts({ set: openSet({ sentAt: at('2026-11-23T09:00:00.000Z') }) }),
      'ON_TRACK',
      '3 changes wait for Dana Ruiz since Monday 23 November.',
    ],
    ['waits for four', facts({ set: openSet() }), 'NEEDS_ATTENTION', '3 changes wait for Dana Ruiz since Friday 20 November.'],
    [
      'waits for seven',
      facts({ set: openSet({ sentAt: at('2026-11-17T09:00:00.000Z') }) }),
      'NEEDS_ATTENTION',
      '3 changes wait for Dana Ruiz since Tuesday 17 November.',
    ],
    [
      'waits for eight',
      facts({ set: openSet({ sentAt: at('2026-11-16T09:00:00.000Z'), changes: 1 }) }),
      'OFF_TRACK',
      'A change waits for Dana Ruiz since Monday 16 November.',
    ],
    ['decided quickly', facts({ lastDecision: { on: on('2026-09-04'), workingDays: 2 } }), 'ON_TRACK', 'Last decision took 2 working days (4 Sep).'],
    [
      'not seen for three weeks and a day',
      facts({ lastDecision: { on: on('2026-09-04'), workingDays: 2 }, leadSeenAt: at('2026-11-04T09:00:00.000Z') }),
      'OFF_TRACK',
      'Nobody who decides was here since 4 November.',
    ],
    [
      'seen three weeks ago',
      facts({ lastDecision: { on: on('2026-11-05'), workingDays: 0 }, leadSeenAt: at('2026-11-05T09:00:00.000Z') }),
      'ON_TRACK',
      'Last decision took the same day (5 Nov).',
    ],
  ])('%s', (_, given, health, reason) => expect(sponsorSignal(given, today)).toMatchObject({ health, reason }));

  it('counts the day of sending where the client is', () => {
    const late = openSet({ sentAt: at('2026-11-22T23:30:00.000Z') });
    expect(sponsorSignal(facts({ set: late, timeZone: 'America/St_Johns' }), today).since).toBe('2026-11-22');
    expect(sponsorSignal(facts({ set: late, timeZone: 'Pacific/Apia' }), today).since).toBe('2026-11-23');
  });

  it('follows the practice’s own thresholds', () =>
    expect(sponsorSignal(facts({ set: openSet() }), today, { calmDays: 5, lateDays: 9, unseenDays: 30 }).health).toBe('ON_TRACK'));
});

it('says from when the other signals will speak', () => {
  expect(
    signalsOf(facts(), today)
      .slice(1)
      .map((signal) => `${signal.kind} ${signal.health}: ${signal.reason}`),
  ).toEqual([
    'TRAINING NO_DATA: Training starts 11 Jan 2027.',
    'RHYTHM NO_DATA: Check-ins start with cycle 1, 1 Feb 2027.',
    'OUTCOME NO_DATA: Starts with cycle 1, 1 Feb 2027.',
    'INDEPENDENCE NO_DATA: Counted from cycle 1, 1 Feb 2027.',
  ]);
});

it('is as bad as the worst, and silence is not bad', () => {
  const of = (health: 'ON_TRACK' | 'OFF_TRACK' | 'NO_DATA') => ({ ...sponsorSignal(facts(), today), health });
  expect(worstOf([of('NO_DATA'), of('ON_TRACK')])).toBe('ON_TRACK');
  expect(worstOf([of('ON_TRACK'), of('OFF_TRACK'), of('NO_DATA')])).toBe('OFF_TRACK');
  expect(worstOf([])).toBe('NO_DATA');
});
