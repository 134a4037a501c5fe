import { readDeploymentSettings } from './deployment-settings.rules.js';

it('uses the usual numbers where nothing is set', () =>
  expect(readDeploymentSettings({})).toEqual({
    decideByWorkingDays: 5,
    lapseAfterDays: 14,
    reminderEveryWorkingDays: 3,
    lockCompleteCycles: 1,
    waiverMaxCycles: 2,
    waiverMaxDays: 245,
    contagionDays: 180,
  }));

it.each([
  ['a number within bounds counts', 7, 7],
  ['zero is too little', 0, 14],
  ['a year is too much', 365, 14],
  ['words do not count', '7', 14],
  ['half days do not count', 7.5, 14],
])('%s', (_, stored, used) => expect(readDeploymentSettings({ lapseAfterDays: stored, other: 'ignored' }).lapseAfterDays).toBe(used));

it('never reminds more often than every third working day', () =>
  expect(readDeploymentSettings({ reminderEveryWorkingDays: 2 }).reminderEveryWorkingDays).toBe(3));
it('lets a practice do without a lock', () => expect(readDeploymentSettings({ lockCompleteCycles: 0 }).lockCompleteCycles).toBe(0));
