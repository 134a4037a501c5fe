import { addDays, atWallTime, dayIn, weekday, workingDaysBetween } from '@cairn/kernel';
import type { Instant } from '@cairn/kernel';
import { timeWords } from '@cairn/kernel';
import { allowNudge, nextReminderAt, reminderIsDue } from './reminder.rules.js';

const at = (text: string): Instant => text as Instant;
const berlin = 'Europe/Berlin';

it.each([
  ['sent Thursday morning, reminded Tuesday', '2026-11-26T07:30:00.000Z', null, berlin, '2026-12-01T08:00:00.000Z'],
  ['sent Thursday afternoon, reminded Wednesday', '2026-11-26T13:00:00.000Z', null, berlin, '2026-12-02T08:00:00.000Z'],
  ['sent on Saturday, reminded Thursday', '2026-11-28T07:00:00.000Z', null, berlin, '2026-12-03T08:00:00.000Z'],
  ['reminded Tuesday at 09:00, again on Friday', '2026-11-26T07:30:00.000Z', '2026-12-01T08:00:04.000Z', berlin, '2026-12-04T08:00:00.000Z'],
  ['sent again after a reminder, counted from the sending', '2026-12-02T13:00:00.000Z', '2026-12-01T08:00:00.000Z', berlin, '2026-12-08T08:00:00.000Z'],
  ['over the end of summer time', '2026-10-22T06:00:00.000Z', null, berlin, '2026-10-27T08:00:00.000Z'],
  ['in a half-hour zone', '2026-11-26T15:00:00.000Z', null, 'America/St_Johns', '2026-12-02T12:30:00.000Z'],
  ['where it is Friday already', '2026-11-26T18:00:00.000Z', null, 'Pacific/Apia', '2026-12-01T20:00:00.000Z'],
])('%s', (_, sentAt, lastMailedAt, zone, expected) =>
  expect(nextReminderAt({ sentAt: at(sentAt), lastMailedAt: lastMailedAt as Instant | null }, 3, zone)).toBe(expected),
);

it('always comes at nine on a working day, with three working days between', () => {
  for (const zone of [berlin, 'America/St_Johns', 'Pacific/Apia', 'UTC'])
    for (let hour = 0; hour < 24 * 21; hour += 5) {
      const sentAt = at(new Date(Date.UTC(2027, 2, 20, hour)).toISOString());
      const next = nextReminderAt({ sentAt, lastMailedAt: null }, 3, zone);
      const [from, to] = [dayIn(zone, sentAt), dayIn(zone, next)];
      expect(timeWords(next, zone)).toBe('09:00');
      expect(weekday(to)).toBeLessThanOrEqual(5);
      expect(workingDaysBetween(from, to)).toBeGreaterThanOrEqual(3);
      expect(next >= atWallTime(addDays(from, 3), '09:00', zone)).toBe(true);
      expect(workingDaysBetween(from, to)).toBeLessThanOrEqual(4);
    }
});

describe('a reminder', () => {
  const reminded = { sentAt: at('2026-11-26T07:30:00.000Z'), lastMailedAt: null };
  it.each([
    ['is due from its moment on', 'WAITING', '2026-12-01T08:00:00.000Z', true],
    ['is not due a second early', 'WAITING', '2026-12-01T07:59:59.000Z', false],
    ['never goes to who decided', 'APPROVED', '2026-12-24T08:00:00.000Z', false],
    ['never goes to who handed over', 'HANDED_OVER', '2026-12-24T08:00:00.000Z', false],
    ['never goes to a stranger', 'NOT_ME', '2026-12-24T08:00:00.000Z', false],
  ])('%s', (_, status, now, due) => expect(reminderIsDue(reminded, status, at(now), 3, berlin)).toBe(due));

  it('by the coach keeps the same distance and says when it may go', () => {
    expect(allowNudge(reminded, at('2026-11-27T10:00:00.000Z'), 3, berlin)).toEqual({
      ok: false,
      error: { code: 'NUDGE_TOO_SOON', message: 'At most one reminder goes out in 3 working days. The next can go on Tuesday 1 December, 09:00.' },
    });
    expect(allowNudge(reminded, at('2026-12-01T08:00:00.000Z'), 3, berlin).ok).toBe(true);
  });
});

it('knows the day that a zone skipped', () =>
  expect(nextReminderAt({ sentAt: at('2011-12-28T18:00:00.000Z'), lastMailedAt: null }, 3, 'Pacific/Apia') > at('2011-12-31T00:00:00.000Z')).toBe(true));
