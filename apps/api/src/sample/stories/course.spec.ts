import { momentOf } from '../story.js';
import { courseWith } from './course.js';

// Every weekday, and every part of months of all lengths.
const days = Array.from({ length: 120 }, (_, index) => new Date(Date.UTC(2026, 0, 1, 12) + index * 11 * 86_400_000));
const halden = { deploymentWeeks: 4, trainingWeeks: 3, cycleMonths: 3 };
const tern = { deploymentWeeks: 3, trainingWeeks: 2, cycleMonths: 3 };

it('goes back from a part to the first day', () =>
  expect(courseWith(new Date('2026-11-26T12:00:00Z'), halden, 'cycle2', 38)).toEqual({ begun: 186, cycle1: 137, reset1: 45, cycle2: 38, reset2: -54 }));

it('shows a sixth week, and a reset that is near, on whatever day the practice is made', () => {
  for (const now of days) {
    expect([35, 36, 37, 38, 39, 40, 41]).toContain(courseWith(now, halden, 'cycle2', 38).cycle2);
    expect([-1, 0, 1, 2]).toContain(courseWith(now, tern, 'reset2', -1).reset2);
  }
});

it('leaves room for weekends: a cycle is closed after its end and before the next one starts, which is not before its day', () => {
  for (const now of days) {
    const ago = (daysAgo: number) => momentOf(now, { daysAgo, at: '12:00' }).getTime();
    const day = (daysAgo: number) => Date.parse(`${new Date(now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`);
    for (const [lengths, part, daysAgo] of [
      [halden, 'cycle2', 38],
      [tern, 'reset2', -1],
    ] as const) {
      const { cycle1, reset1, cycle2 } = courseWith(now, lengths, part, daysAgo);
      expect(ago(cycle2 + 5)).toBeGreaterThan(day(reset1));
      expect(ago(cycle2 + 5)).toBeLessThan(ago(cycle2 - 2));
      for (const starts of [cycle1, cycle2]) expect(ago(starts - 2)).toBeGreaterThan(day(starts));
    }
  }
});
