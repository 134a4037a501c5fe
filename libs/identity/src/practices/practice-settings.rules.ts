import { ok, refusal, type Result } from '@cairn/kernel';

interface Schema<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly { path: PropertyKey[]; code: string; minimum?: unknown; maximum?: unknown }[] } };
}

/** Each number stays in the range that makes sense for it. */
export function inRange<T>(schema: Schema<T>, asked: unknown): Result<T> {
  const read = schema.safeParse(asked);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  const bound =
    issue?.code === 'too_small'
      ? `Enter ${String(issue.minimum)} or more.`
      : issue?.code === 'too_big'
        ? `Enter ${String(issue.maximum)} or less.`
        : 'Enter a whole number.';
  return refusal('SETTINGS_OUT_OF_RANGE', bound, String(issue?.path[0] ?? ''));
}

interface Thresholds {
  readonly sponsorAttentionWorkingDays: number;
  readonly sponsorOffTrackWorkingDays: number;
  readonly trainingPaceWorkingDays: number;
  readonly trainingShortWorkingDays: number;
  readonly rhythmOnTrackPercent: number;
  readonly rhythmAttentionPercent: number;
  readonly decisionLinkDays: number;
  readonly decisionLapseDays: number;
}

/** Off track comes after "needs attention", and a decision does not lapse before its link does. */
export function fitTogether<T extends Thresholds>(settings: T): Result<T> {
  if (settings.sponsorOffTrackWorkingDays <= settings.sponsorAttentionWorkingDays)
    return refusal(
      'SETTINGS_SPONSOR_ORDER',
      `Enter more than ${settings.sponsorAttentionWorkingDays} working days, the value for "needs attention".`,
      'sponsorOffTrackWorkingDays',
    );
  if (settings.trainingPaceWorkingDays < settings.trainingShortWorkingDays)
    return refusal(
      'SETTINGS_TRAINING_ORDER',
      `Enter at least ${settings.trainingShortWorkingDays} working days, the value for "off track".`,
      'trainingPaceWorkingDays',
    );
  if (settings.rhythmAttentionPercent >= settings.rhythmOnTrackPercent)
    return refusal('SETTINGS_RHYTHM_ORDER', `Enter less than ${settings.rhythmOnTrackPercent} percent, the value for "on track".`, 'rhythmAttentionPercent');
  if (settings.decisionLapseDays < settings.decisionLinkDays)
    return refusal('SETTINGS_LAPSE_ORDER', `Enter at least ${settings.decisionLinkDays} days, as long as the link in the mail works.`, 'decisionLapseDays');
  return ok(settings);
}
