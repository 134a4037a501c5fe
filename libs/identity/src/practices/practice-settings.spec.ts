import { settingsOf } from './practice-settings.js';
import { fitTogether } from './practice-settings.rules.js';

describe('settingsOf', () => {
  it('completes what is stored by the usual values', () => {
    expect(settingsOf({ reminderWorkingDays: 5 })).toMatchObject({
      reminderWorkingDays: 5,
      decisionLinkDays: 14,
      amendmentLockCycles: 1,
      decisionCodeRequired: false,
    });
  });
  it.each([[null], ['text'], [{ reminderWorkingDays: 0, decisionCodeRequired: 'yes', gone: 1 }]])('takes %j as not set', (stored) => {
    expect(settingsOf(stored)).toEqual(settingsOf({}));
  });
});

describe('fitTogether', () => {
  const usual = settingsOf({});
  it.each([
    ['the usual values', {}, undefined],
    ['off track before attention', { sponsorOffTrackWorkingDays: 3 }, 'sponsorOffTrackWorkingDays'],
    ['training that falls behind after it is off track', { trainingPaceWorkingDays: 4 }, 'trainingPaceWorkingDays'],
    ['attention above on track', { rhythmAttentionPercent: 80 }, 'rhythmAttentionPercent'],
    ['a decision that lapses before its link', { decisionLapseDays: 13 }, 'decisionLapseDays'],
  ])('%s', (_, changed, field) => {
    const fits = fitTogether({ ...usual, ...changed });
    expect(fits.ok ? undefined : fits.error.field).toBe(field);
  });
});
