import type { KrTypeOfLine, LineKind } from '../drafts/draft.facts.js';
import { readLine, type LineChanges, type ReadLine } from '../lines/line.rules.js';
import type { Intention } from '../lines/okr-line.entity.js';
import { withShownByLevels } from '../lines/read-levels.rules.js';
import { readDirection, readIntention, readType } from './cell-meanings.rules.js';
import { readDay } from './days.rules.js';
import { readNumber, sameNumber } from './numbers.rules.js';
import { championCell } from './sheet-rows.rules.js';
import type { Notation, SheetEntry } from './sheet-entry.rules.js';
import type { LineOfSheet, PersonOfSheet } from './sheet-facts.js';
import type { HeldField, NumberField } from './sheet-fields.js';
import type { FindingCode, SheetFinding } from './sheet-findings.rules.js';
import { repairKey, type SheetRepairs } from './sheet-repairs.js';

/** What is said at the end of a cycle; no OKR text. */
export interface Closing {
  readonly finalScore?: number;
  readonly learning?: string;
  readonly intention?: Intention;
}

/** What a row asks of its line: only what differs from what is there. */
export interface LineAsked {
  readonly kind: LineKind;
  readonly changes: ReadLine;
  readonly closing: Closing;
  readonly findings: readonly SheetFinding[];
  /** The person whom the row names as champion or owner, when it is one. */
  readonly champion: PersonOfSheet | null;
}

export interface LineReading {
  readonly notation: Notation;
  readonly repairs: SheetRepairs;
  readonly find: (cell: string) => PersonOfSheet | undefined;
  readonly people: ReadonlyMap<string, PersonOfSheet>;
  readonly labels: ReadonlyMap<string, string>;
}

const empty = { kind: 'KEY_RESULT', krType: 'METRIC', championId: null, championName: '', ownerId: null, healthyLow: null, healthyHigh: null } as const;
type Stored = LineOfSheet | null;

/** Reads the cells of a line beside what is stored; an empty cell says nothing. */
export function lineAsked(entry: SheetEntry, stored: Stored, reading: LineReading): LineAsked {
  const findings: SheetFinding[] = [];
  const note = (code: FindingCode, field: HeldField, reason: string): undefined => {
    findings.push({ code, number: entry.number, column: entry.header(field), value: entry.text(field).slice(0, 200), reason });
    return undefined;
  };
  const number = (field: NumberField) => {
    if (entry.text(field) === '') return undefined;
    const read = readNumber(typeof entry.cell(field) === 'number' ? entry.cell(field) : entry.text(field), reading.notation.decimals);
    return read ?? note('NUMBER_UNCLEAR', field, `"${entry.text(field)}" in ${entry.header(field)} is not a number.`);
  };
  const day = (field: 'DUE' | 'CHECKED_ON') => {
    if (entry.text(field) === '') return undefined;
    return readDay(entry.text(field), reading.notation.days) ?? note('DAY_UNCLEAR', field, `"${entry.text(field)}" in ${entry.header(field)} is not a day.`);
  };
  const type = typeOf(entry, reading.repairs);
  if (type === undefined) note('TYPE_UNCLEAR', 'TYPE', `"${entry.text('TYPE')}" is not a type.`);
  const kind = type?.kind ?? stored?.kind ?? empty.kind;
  const krType = type?.krType ?? stored?.krType ?? guessedType(entry, reading.notation);
  const direction =
    entry.text('DIRECTION') === ''
      ? undefined
      : (readDirection(entry.text('DIRECTION')) ?? note('WORD_UNCLEAR', 'DIRECTION', `"${entry.text('DIRECTION')}" is not a direction.`));
  const levels = krType === 'MILESTONE' ? levelTexts(entry) : levelNumbers(number);
  const [start, low, high, current] = [number('START'), number('HEALTHY_FROM'), number('HEALTHY_TO'), number('CURRENT')];
  const champion = championOf(entry, stored, kind, reading, note);
  const asked: LineChanges = {
    ...(entry.text('KEY_RESULT') === '' ? {} : { text: entry.text('KEY_RESULT') }),
    ...(type?.krType || !stored ? { krType } : {}),
    ...(direction ? { direction } : {}),
    ...levels.changes,
    ...(start ? { baseline: start.value } : {}),
    ...unitOf(entry, stored, [...levels.units, start?.unit ?? '', low?.unit ?? '', current?.unit ?? '']),
    ...(entry.text('DATA_SOURCE') === '' ? {} : { dataSource: entry.text('DATA_SOURCE') }),
    ...dated('dueOn', day('DUE')),
    ...dated('checkedOn', day('CHECKED_ON')),
    ...(low ? { healthyLow: low.value } : {}),
    ...(high ? { healthyHigh: high.value } : {}),
    ...(current ? { currentValue: current.value } : {}),
    ...champion.changes,
  };
  const read = readLine(asked, stored ?? empty);
  if (!read.ok) note('VALUE_REFUSED', 'KEY_RESULT', read.error.message);
  return {
    kind,
    changes: read.ok ? ofLevels(differences(read.value, stored), stored, kind) : {},
    closing: closingOf(entry, stored, number, note),
    findings,
    champion: champion.person,
  };
}

/** Null: the cell is empty or to be left out. Undefined: nobody knows the word. */
function typeOf(entry: SheetEntry, repairs: SheetRepairs): ReturnType<typeof readType> | null {
  const word = entry.text('TYPE');
  if (word === '') return null;
  const repaired = repairs.types[repairKey(word)];
  return repaired === undefined ? readType(word) : repaired;
}

/** Levels in words make a milestone, where nobody said what it is. */
function guessedType(entry: SheetEntry, { decimals }: Notation): KrTypeOfLine {
  const levels = (['COMMIT', 'TARGET', 'STRETCH'] as const).filter((field) => entry.text(field) !== '');
  return levels.length > 0 && levels.every((field) => typeof entry.cell(field) === 'string' && readNumber(entry.text(field), decimals) === null)
    ? 'MILESTONE'
    : empty.krType;
}

const levelTexts = (entry: SheetEntry) => ({
  changes: Object.fromEntries(
    (
      [
        ['commitText', 'COMMIT'],
        ['targetText', 'TARGET'],
        ['stretchText', 'STRETCH'],
      ] as const
    ).flatMap(([name, field]) => (entry.text(field) === '' ? [] : [[name, entry.text(field)]])),
  ) as Pick<LineChanges, 'commitText' | 'targetText' | 'stretchText'>,
  units: [] as string[],
});

function levelNumbers(number: (field: NumberField) => { value: number; unit: string } | undefined) {
  const [commit, target, stretch] = [number('COMMIT'), number('TARGET'), number('STRETCH')];
  return {
    changes: {
      ...(commit ? { commitValue: commit.value } : {}),
      ...(target ? { targetValue: target.value } : {}),
      ...(stretch ? { stretchValue: stretch.value } : {}),
    },
    units: [stretch?.unit ?? '', target?.unit ?? '', commit?.unit ?? ''],
  };
}

/** The unit column counts; without one, what stands around the numbers of a new line. */
function unitOf(entry: SheetEntry, stored: Stored, beside: readonly string[]): Pick<LineChanges, 'unit'> {
  if (entry.text('UNIT') !== '') return { unit: entry.text('UNIT') };
  const found = beside.find((unit) => unit !== '');
  return found !== undefined && (stored?.unit ?? '') === '' ? { unit: found.slice(0, 40) } : {};
}

const dated = <K extends string>(name: K, value: unknown): object => (value === undefined ? {} : { [name]: value });

function championOf(
  entry: SheetEntry,
  stored: Stored,
  kind: LineKind,
  reading: LineReading,
  note: (code: FindingCode, field: HeldField, reason: string) => undefined,
) {
  const said = entry.text('CHAMPION');
  const named = (id: string | null): PersonOfSheet | null => (id === null ? null : (reading.people.get(id) ?? null));
  const current = stored ? named(kind === 'HEALTH_METRIC' ? stored.ownerId : stored.championId) : null;
  if (said === '' || (stored && said === championCell(stored, reading.labels))) return { changes: {}, person: current };
  const repaired = reading.repairs.champions[repairKey(said)];
  const person = repaired === undefined ? reading.find(said) : (reading.people.get(repaired ?? '') ?? undefined);
  if (!person && repaired === undefined)
    note(
      'CHAMPION_UNKNOWN',
      'CHAMPION',
      `"${said}" is nobody on the roster, or several people share the name: write the team or the mail address behind it in brackets.`,
    );
  if (kind === 'HEALTH_METRIC') return { changes: person ? { ownerId: person.id } : {}, person: person ?? null };
  return { changes: { championId: person?.id ?? null, championName: person ? person.name : said }, person: person ?? null };
}

function closingOf(
  entry: SheetEntry,
  stored: Stored,
  number: (field: NumberField) => { value: number; unit: string } | undefined,
  note: (code: FindingCode, field: HeldField, reason: string) => undefined,
): Closing {
  const read = number('FINAL_SCORE');
  const score = read && (read.unit === '%' ? read.value / 100 : read.value);
  if (score !== undefined && (score < 0 || score > 1)) note('VALUE_REFUSED', 'FINAL_SCORE', 'A final score is between 0 and 1.');
  const intention =
    entry.text('INTENTION') === '' ? undefined : (readIntention(entry.text('INTENTION')) ?? note('WORD_UNCLEAR', 'INTENTION', 'Say keep, modify or remove.'));
  const learning = entry.text('LEARNING');
  if ([...learning].length > 5000) note('VALUE_REFUSED', 'LEARNING', 'A learning has at most 5000 characters.');
  return {
    ...(score !== undefined && !sameNumber(score, stored?.finalScore ?? null) ? { finalScore: score } : {}),
    ...(learning !== '' && learning !== (stored?.learning ?? '') ? { learning } : {}),
    ...(intention && intention !== stored?.intention ? { intention } : {}),
  };
}

/** Of what the cells say, what is not so already. */
function differences(read: ReadLine, stored: Stored): ReadLine {
  if (!stored) return read;
  const current = stored as unknown as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(read).filter(([name, value]) => (typeof value === 'number' ? !sameNumber(value, current[name] as number | null) : value !== current[name])),
  );
}

/** Levels that are new say which way is better and which of them the words state. */
const ofLevels = (changes: ReadLine, stored: Stored, kind: LineKind): ReadLine => (kind === 'KEY_RESULT' ? withShownByLevels(changes, stored) : changes);
