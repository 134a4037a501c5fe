import { day } from '@cairn/kernel';
import { isItemKey, snoozeUntil } from './snooze.rules.js';

const today = day('2026-11-26');

it.each([
  ['tomorrow', '2026-11-27', undefined],
  ['three months ahead', '2027-02-26', undefined],
  ['today', '2026-11-26', 'SNOOZE_NOT_LATER'],
  ['yesterday', '2026-11-25', 'SNOOZE_NOT_LATER'],
  ['next year', '2027-11-26', 'SNOOZE_TOO_LONG'],
])('puts off until %s', (_, until, code) => {
  const answer = snoozeUntil(day(until), today);
  expect(answer.ok ? undefined : answer.error.code).toBe(code);
});

it.each([
  ['decision:9f1c', true],
  ['spreads:9f1c:team-mission:2', true],
  ['decision', false],
  ['decision:a b', false],
  ["x:'; drop", false],
])('key %p: %p', (key, known) => expect(isItemKey(key)).toBe(known));
