import { ok, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';

interface Setting {
  readonly label: string;
  readonly unit: string;
  readonly usual: number;
  readonly min: number;
  readonly max: number;
}

/** Numbers of a practice that steer decisions and exceptions; each has a default and bounds. */
export const deploymentSettings = {
  decideByWorkingDays: { label: 'Time to decide', unit: 'working days', usual: 5, min: 1, max: 30 },
  lapseAfterDays: { label: 'Changes lapse after their date by', unit: 'days', usual: 14, min: 1, max: 90 },
  reminderEveryWorkingDays: { label: 'At most one reminder in', unit: 'working days', usual: 3, min: 3, max: 20 },
  lockCompleteCycles: { label: 'A parameter stays for at least', unit: 'complete cycles', usual: 1, min: 0, max: 4 },
  waiverMaxCycles: { label: 'An exception lasts at most', unit: 'cycles', usual: 2, min: 1, max: 4 },
  waiverMaxDays: { label: 'An exception lasts at most, where no cycle is planned', unit: 'days', usual: 245, min: 7, max: 730 },
  contagionDays: { label: 'Exceptions count as spreading within', unit: 'days', usual: 180, min: 14, max: 730 },
} as const satisfies Record<string, Setting>;

export type DeploymentSettings = { readonly [K in keyof typeof deploymentSettings]: number };

const names = Object.keys(deploymentSettings) as readonly (keyof DeploymentSettings)[];
const fits = ({ min, max }: Setting, value: unknown): value is number => Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

/** What a practice has not set, or set to something impossible, has its usual value: work never stops over a setting. */
export const readDeploymentSettings = (stored: Readonly<Record<string, unknown>>): DeploymentSettings =>
  Object.fromEntries(names.map((name) => [name, fits(deploymentSettings[name], stored[name]) ? stored[name] : deploymentSettings[name].usual])) as unknown as DeploymentSettings;

/** A practice may change a number within its bounds. */
export function changeSetting(name: string, value: unknown): Result<{ readonly name: keyof DeploymentSettings; readonly value: number }> {
  const known = names.find((one) => one === name);
  if (!known) return refusal('SETTING_UNKNOWN', 'There is no such setting.', 'name');
  const setting = deploymentSettings[known];
  if (!fits(setting, value)) return refusal('SETTING_OUT_OF_RANGE', `“${setting.label}” is a whole number from ${setting.min} to ${setting.max} ${setting.unit}.`, 'value');
  return ok({ name: known, value });
}
