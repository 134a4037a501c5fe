/** Longest life of a session; idle ones end after 12 hours, which the door `viewer_by_session` keeps. */
export const sessionDays = 14;

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

const first = (known: readonly (readonly [RegExp, string])[], agent: string): string | undefined => known.find(([form]) => form.test(agent))?.[1];

/** People know their devices as "Firefox on Windows". */
export function deviceOf(agent: string | null): string {
  const [browser, system] = [first(browsers, agent ?? ''), first(systems, agent ?? '')];
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? 'A device we do not know';
}
