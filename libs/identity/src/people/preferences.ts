/** What a person chose for their own screens. */
export interface Preferences {
  /** Keys without Ctrl or Cmd, such as `?` or `j`; some assistive tools collide with them. */
  readonly singleKeyShortcuts: boolean;
  readonly theme: Theme;
}

export const themes = ['SYSTEM', 'LIGHT', 'DARK'] as const;
export type Theme = (typeof themes)[number];

export const defaultPreferences: Preferences = { singleKeyShortcuts: true, theme: 'SYSTEM' };
