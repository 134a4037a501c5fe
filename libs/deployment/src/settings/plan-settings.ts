import { settingsOf } from '@cairn/identity';
import { readDeploymentSettings, type DeploymentSettings } from './deployment-settings.rules.js';

export interface PlanSettings extends DeploymentSettings {
  /** How long the link of a decision mail works. */
  readonly linkDays: number;
  /** A decision through a mail link also needs a six-digit code. */
  readonly asksCode: boolean;
}

/** All numbers and habits that decisions follow; what the practice edits on its settings page counts before the usual values here. */
export function planSettings(stored: unknown): PlanSettings {
  const practice = settingsOf(stored);
  return {
    ...readDeploymentSettings((stored ?? {}) as Readonly<Record<string, unknown>>),
    lockCompleteCycles: practice.amendmentLockCycles,
    reminderEveryWorkingDays: practice.reminderWorkingDays,
    lapseAfterDays: practice.decisionLapseDays,
    linkDays: practice.decisionLinkDays,
    asksCode: practice.decisionCodeRequired,
  };
}
