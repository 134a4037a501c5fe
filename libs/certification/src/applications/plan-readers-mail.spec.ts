import { day } from '@cairn/kernel';
import { nextMorning, toldOn } from './plan-readers-mail.js';

it.each([
  ['early on a Thursday: the same morning', '2026-11-26T05:00:00Z', '2026-11-26'],
  ['later that day: Friday', '2026-11-26T11:00:00Z', '2026-11-27'],
  ['on Friday afternoon: Monday', '2026-11-27T15:00:00Z', '2026-11-30'],
  ['on Saturday early: Monday', '2026-11-28T05:00:00Z', '2026-11-30'],
])('%s', (_, now, on) => expect(nextMorning(new Date(now), 'Europe/Berlin')).toBe(on));

it('leaves no moment out and tells none twice', () => {
  expect(toldOn(day('2026-11-30'), 'Europe/Berlin')).toEqual({ from: '2026-11-27T07:00:00.000Z', until: '2026-11-30T07:00:00.000Z' });
  expect(toldOn(day('2026-11-27'), 'Europe/Berlin').until).toBe(toldOn(day('2026-11-30'), 'Europe/Berlin').from);
});
