export type RepairCode =
  | 'MAIL_MISSING'
  | 'MAIL_MALFORMED'
  | 'NAME_LONG'
  | 'TEAM_LONG'
  | 'ROLE_UNCLEAR'
  | 'WRITES_UNCLEAR'
  | 'ROLE_NOT_YOURS'
  | 'MAIL_TWICE'
  | 'NAME_GUESSED'
  | 'NAME_DIFFERS'
  | 'TEAM_NEW';

/** All rows that one repair mends, or one warning concerns. */
export interface RepairGroup {
  readonly code: RepairCode;
  readonly kind: 'STOP' | 'WARNING';
  readonly headline: string;
  readonly rows: readonly { readonly number: number; readonly value: string }[];
  /** The words to answer once for all; empty when the file itself has to be mended. */
  readonly words: readonly string[];
}

/** One row, one thing about it. */
export interface Finding {
  readonly code: RepairCode;
  readonly number: number;
  readonly value: string;
  readonly reason?: string;
}

/** Equal but for capitals. */
export const sameText = (a: string, b: string): boolean => a.localeCompare(b, 'en', { sensitivity: 'accent' }) === 0;

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
const headlines: Record<RepairCode, (count: number, words: number) => string> = {
  MAIL_MISSING: (count) => `${rows(count)} without a mail address`,
  MAIL_MALFORMED: (count) => `${rows(count)} with something else than a mail address`,
  NAME_LONG: (count) => `${rows(count)} with a name over 120 characters`,
  TEAM_LONG: (count) => `${rows(count)} with a team name over 120 characters`,
  ROLE_UNCLEAR: (_, words) => (words === 1 ? '1 word is not a role. What does it mean?' : `${words} words are not roles. What do they mean?`),
  WRITES_UNCLEAR: (_, words) =>
    words === 1 ? '1 answer is neither yes nor no. What does it mean?' : `${words} answers are neither yes nor no. What do they mean?`,
  ROLE_NOT_YOURS: (count) => `${rows(count)} with a role that only the coach gives`,
  MAIL_TWICE: (count) => (count === 1 ? '1 row repeats an address. Its roles are joined' : `${count} rows repeat an address. Their roles are joined`),
  NAME_GUESSED: (count) => (count === 1 ? '1 name is read from the mail address. Right?' : `${count} names are read from the mail address. Right?`),
  NAME_DIFFERS: (count) =>
    count === 1 ? '1 person is known under another name. The known name stays' : `${count} people are known under another name. The known names stay`,
  TEAM_NEW: (_, words) => (words === 1 ? '1 team is new and will be created' : `${words} teams are new and will be created`),
};
const stops: readonly RepairCode[] = ['MAIL_MISSING', 'MAIL_MALFORMED', 'NAME_LONG', 'TEAM_LONG', 'ROLE_UNCLEAR', 'WRITES_UNCLEAR', 'ROLE_NOT_YOURS'];
const asking: readonly RepairCode[] = ['ROLE_UNCLEAR', 'WRITES_UNCLEAR', 'TEAM_NEW'];

/** Findings of the same kind are one group: it is mended once for all its rows. */
export function groupsOf(findings: readonly Finding[]): RepairGroup[] {
  return (Object.keys(headlines) as RepairCode[]).flatMap((code) => {
    const own = findings.filter((finding) => finding.code === code);
    if (own.length === 0) return [];
    const words = asking.includes(code)
      ? own.reduce<string[]>((kept, { value }) => (kept.some((word) => sameText(word, value)) ? kept : [...kept, value]), [])
      : [];
    const numbers = [...new Set(own.map((finding) => finding.number))];
    return [
      {
        code,
        kind: stops.includes(code) ? ('STOP' as const) : ('WARNING' as const),
        headline: headlines[code](numbers.length, words.length),
        rows: own.map(({ number, value }) => ({ number, value })),
        words,
      },
    ];
  });
}
