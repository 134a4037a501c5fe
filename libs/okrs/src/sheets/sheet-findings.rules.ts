import { countWords } from '@cairn/kernel';
import { folded } from './people-of-sheet.rules.js';

/** A stop leaves its rows out, a wait keeps them until somebody is trained, a warning only tells. */
export type FindingKind = 'STOP' | 'WAIT' | 'WARNING';

const codes = {
  TEAM_MISSING: ['STOP', (rows) => `${rows} without a team`],
  TEAM_UNKNOWN: ['STOP', (_, words) => (words === 1 ? '1 name is no team here. Which one is it?' : `${words} names are no teams here. Which ones are they?`)],
  TEAM_NOT_YOURS: ['STOP', (rows, _, one) => `${rows} of ${one ? 'a team' : 'teams'} that you do not write for`],
  TEAM_CLOSED: ['STOP', (rows, _, one) => `${rows} of ${one ? 'a team' : 'teams'} whose OKRs are not open for writing`],
  OBJECTIVE_MISSING: ['STOP', (rows) => `${rows} with a key result but no objective`],
  CYCLE_OTHER: ['STOP', (rows) => `${rows} of another cycle`],
  CYCLE_UNCLEAR: [
    'STOP',
    (_, words) => (words === 1 ? '1 word for the time is unclear. Is it this cycle?' : `${words} words for the time are unclear. Are they this cycle?`),
  ],
  TYPE_UNCLEAR: ['STOP', (_, words) => (words === 1 ? '1 word is no type. What does it mean?' : `${words} words are no types. What do they mean?`)],
  WORD_UNCLEAR: ['STOP', (rows) => `${rows} with a word that this column does not know`],
  NUMBER_UNCLEAR: ['STOP', (rows) => `${rows} with something else than a number`],
  DAY_UNCLEAR: ['STOP', (rows) => `${rows} with something else than a day`],
  CELL_ERROR: ['STOP', (rows) => `${rows} with a formula that has no result`],
  VALUE_REFUSED: ['STOP', (rows) => `${rows} with a value that cannot be kept`],
  ROW_REPEATED: ['STOP', (rows) => `${rows} for a key result that stands in the file already, with other values`],
  OBJECTIVE_TWO_TEXTS: ['STOP', (rows) => `${rows} of one objective that was given two new wordings`],
  CHANGED_SINCE: ['STOP', (rows) => `${rows} changed in the portal since this sheet was made. Which version counts?`],
  DRAFT_FULL: ['STOP', (rows) => `${rows} beyond what one draft holds`],
  NEEDS_CLEARANCE: ['WAIT', (rows, _, one) => `${rows} whose people still need their training. ${one ? 'It is' : 'They are'} kept and can be brought in later`],
  CHAMPION_UNKNOWN: [
    'WARNING',
    (_, words) => (words === 1 ? '1 name is nobody on the roster. Who is it?' : `${words} names are nobody on the roster. Who are they?`),
  ],
  ROW_TWICE: [
    'WARNING',
    (rows, _, one) => `${rows} for a key result that stands in the file already, with the same values. ${one ? 'It' : 'Each key result'} is taken once`,
  ],
  FORMULA: ['WARNING', (rows, _, one) => (one ? `${rows} with a formula. Its last result is taken` : `${rows} with formulas. Their last results are taken`)],
  NUMBERS_GUESSED: ['WARNING', (rows) => `${rows} with numbers that can be read in two ways. Right?`],
  DAYS_GUESSED: ['WARNING', (rows) => `${rows} with dates that can be read as day/month or month/day. Right?`],
  CARRIED: ['WARNING', (rows, _, one) => `${rows} with a blank objective. ${one ? 'It belongs' : 'They belong'} to the objective above`],
  SCORE_EARLY: ['WARNING', (rows) => `${rows} with a final score or learning. Both are taken while the cycle is being closed, not before`],
} as const satisfies Record<string, readonly [FindingKind, (rows: string, words: number, one: boolean) => string]>;

export type FindingCode = keyof typeof codes;
export const kindOf = (code: FindingCode): FindingKind => codes[code][0];

/** One row, one thing about it. */
export interface SheetFinding {
  readonly code: FindingCode;
  readonly number: number;
  /** The header of the column at fault; empty where the row as a whole is. */
  readonly column: string;
  readonly value: string;
  /** For the file of rows that were left out: a sentence. */
  readonly reason: string;
}

/** All rows that one repair mends, or one warning concerns. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly kind: FindingKind;
  readonly headline: string;
  readonly rows: readonly { readonly number: number; readonly column: string; readonly value: string }[];
  /** Words to answer once for all rows; empty when the file itself has to be mended. */
  readonly words: readonly string[];
}

const asking: readonly FindingCode[] = ['TEAM_UNKNOWN', 'CYCLE_UNCLEAR', 'TYPE_UNCLEAR', 'CHAMPION_UNKNOWN'];

/** Findings of the same kind are one group: it is mended once for all its rows. */
export function groupsOf(findings: readonly SheetFinding[]): FindingGroup[] {
  const groups = new Map<FindingCode, SheetFinding[]>();
  for (const finding of findings) {
    const own = groups.get(finding.code);
    if (own) own.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return (Object.keys(codes) as FindingCode[]).flatMap((code) => {
    const own = groups.get(code) ?? [];
    if (own.length === 0) return [];
    const words = asking.includes(code) ? [...new Map(own.map(({ value }) => [folded(value), value])).values()] : [];
    const count = new Set(own.map((finding) => finding.number)).size;
    const headline = (codes[code][1] as (rows: string, words: number, one: boolean) => string)(countWords(count, 'row'), words.length, count === 1);
    return [{ code, kind: kindOf(code), headline, rows: own.map(({ number, column, value }) => ({ number, column, value })), words }];
  });
}
