interface Setting {
  readonly usual: number;
  readonly min: number;
  readonly max: number;
}

/** Numbers of a practice that steer decisions and exceptions; each has a default and bounds. */
export const deploymentSettings = {
  /** Working days that a signer is given. */
  decideByWorkingDays: { usual: 5, min: 1, max: 30 },
  /** Days after the date asked for until a set lapses. */
  lapseAfterDays: { usual: 14, min: 1, max: 180 },
  /** Working days between two mails about the same decision; never fewer than three. */
  reminderEveryWorkingDays: { usual: 3, min: 3, max: 20 },
  /** Complete cycles that an answer stays for; 0: no lock. */
  lockCompleteCycles: { usual: 1, min: 0, max: 8 },
  /** Cycles that an exception lasts at most. */
  waiverMaxCycles: { usual: 2, min: 1, max: 4 },
  /** Days that an exception lasts at most where no cycle is planned: two cycles of four months. */
  waiverMaxDays: { usual: 245, min: 7, max: 730 },
  /** Days within which two requests for the same exception count as spreading. */
  contagionDays: { usual: 180, min: 14, max: 730 },
} as const satisfies Record<string, Setting>;

export type DeploymentSettings = { readonly [K in keyof typeof deploymentSettings]: number };

const names = Object.keys(deploymentSettings) as readonly (keyof DeploymentSettings)[];
const fits = ({ min, max }: Setting, value: unknown): value is number => Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

/** What a practice has not set, or set to something impossible, has its usual value: work never stops over a setting. */
export const readDeploymentSettings = (stored: Readonly<Record<string, unknown>>): DeploymentSettings =>
  Object.fromEntries(
    names.map((name) => [name, fits(deploymentSettings[name], stored[name]) ? stored[name] : deploymentSettings[name].usual]),
  ) as unknown as DeploymentSettings;
