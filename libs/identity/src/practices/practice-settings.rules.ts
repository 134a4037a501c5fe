import { ok, refusal, type Result } from '@cairn/kernel';

interface Thresholds {
  readonly sponsorAttentionWorkingDays: number;
  readonly sponsorOffTrackWorkingDays: number;
  readonly rhythmOnTrackPercent: number;
  readonly rhythmAttentionPercent: number;
  readonly decisionLinkDays: number;
  readonly decisionLapseDays: number;
}

/** Off track comes after "needs attention", and a decision does not lapse before its link does. */
export function fitTogether<T extends Thresholds>(settings: T): Result<T> {
  if (settings.sponsorOffTrackWorkingDays <= settings.sponsorAttentionWorkingDays)
    return refusal('SETTINGS_SPONSOR_ORDER', `Enter more than ${settings.sponsorAttentionWorkingDays} working days, the value for "needs attention".`, 'sponsorOffTrackWorkingDays');
  if (settings.rhythmAttentionPercent >= settings.rhythmOnTrackPercent)
    return refusal('SETTINGS_RHYTHM_ORDER', `Enter less than ${settings.rhythmOnTrackPercent} percent, the value for "on track".`, 'rhythmAttentionPercent');
  if (settings.decisionLapseDays < settings.decisionLinkDays)
    return refusal('SETTINGS_LAPSE_ORDER', `Enter at least ${settings.decisionLinkDays} days, as long as the link in the mail works.`, 'decisionLapseDays');
  return ok(settings);
}
