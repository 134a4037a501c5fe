import { cleanText, day, type Day } from '@cairn/kernel';
import { csvFile, writeWorkbook } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { checkSheet } from './check-sheet.rules.js';
import { guessColumns } from './header.rules.js';
import { okrWorkbook } from './okr-workbook.js';
import { labelsOf } from './people-of-sheet.rules.js';
import { readOkrSheet } from './read-okr-sheet.js';
import { ourColumns, theirColumns, type SheetColumn } from './sheet-columns.rules.js';
import type { LineOfSheet, ObjectiveOfSheet, PersonOfSheet, TeamOfSheet } from './sheet-facts.js';
import { noRepairs } from './sheet-repairs.js';
import { rowsOf } from './sheet-rows.rules.js';

/** Numbers that look random and are the same in every run. */
function randomFrom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (to: number): number => Math.floor(next() * to);
  const one = <T>(of: readonly T[]): T => of[int(of.length)] as T;
  const id = (): string => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => int(16).toString(16));
  return { int, one, id, chance: (share: number): boolean => next() < share, next };
}
type Random = ReturnType<typeof randomFrom>;

const pieces = [
  '=1+1',
  '+3',
  '-7',
  '@sum',
  "'",
  '"',
  ',',
  ';',
  '\t',
  '\n',
  'from 31 to 12 %',
  '1,234',
  '1.234',
  '2026-09-30',
  'TRUE',
  'Objective',
  'Key result',
  'Größe',
  '日本語',
  'مرحبا',
  '😀',
  'é',
  '<b>&amp;</b>',
  '_x000D_',
  'null',
  ' ',
];
const wordsOf = (random: Random, most: number): string =>
  cleanText(
    Array.from({ length: 1 + random.int(6) }, () =>
      random.chance(0.6) ? random.one(['Customers', 'are', 'served', 'at', 'once', 'again']) : random.one(pieces),
    ).join(random.one([' ', ''])),
  )
    .slice(0, most)
    .trim();
const textOf = (random: Random, most: number, empty = 0.1): string => (random.chance(empty) ? '' : cleanText(wordsOf(random, most)));
const figureOf = (random: Random): number | null =>
  random.chance(0.3) ? null : random.one([0, 1, -5, 0.125, 1.125, -12.375, 31, 1250.5, 1e15, 1e-7, 0.1 + 0.2, 1 / 3, random.int(1_000_000) / 100]);
const dayOf = (random: Random): Day | null => (random.chance(0.5) ? null : day(`2027-0${1 + random.int(9)}-${10 + random.int(19)}`));

function lineOf(random: Random, objectiveId: string | null, ordinal: number, people: readonly PersonOfSheet[]): LineOfSheet {
  const champion = random.chance(0.5) ? random.one(people) : null;
  const [low, high] = [figureOf(random), figureOf(random)].sort((a, b) => (a ?? 0) - (b ?? 0));
  return {
    ...{ id: random.id(), objectiveId, ordinal, version: 1 + random.int(9), bySheet: random.chance(0.2) },
    ...{
      kind: random.one(['KEY_RESULT', 'KEY_RESULT', 'HEALTH_METRIC', 'TASK'] as const),
      krType: random.one(['METRIC', 'METRIC', 'BASELINE', 'MILESTONE'] as const),
    },
    ...{
      text: textOf(random, 1000),
      direction: random.one(['INCREASE', 'DECREASE', null] as const),
      unit: textOf(random, 12, 0.6),
      headline: random.one(['STRETCH', null] as const),
    },
    ...{ baseline: figureOf(random), commitValue: figureOf(random), targetValue: figureOf(random), stretchValue: figureOf(random) },
    ...{ commitText: textOf(random, 200, 0.5), targetText: textOf(random, 200, 0.5), stretchText: textOf(random, 200, 0.5) },
    ...{
      championId: champion?.id ?? null,
      championName: champion?.name ?? textOf(random, 60, 0.5),
      ownerId: random.chance(0.5) ? random.one(people).id : null,
    },
    ...{
      dataSource: textOf(random, 200, 0.5),
      dueOn: dayOf(random),
      checkedOn: dayOf(random),
      healthyLow: low ?? null,
      healthyHigh: high ?? null,
      currentValue: figureOf(random),
    },
    ...{
      finalScore: random.one([null, 0, 0.3, 0.7, 1]),
      learning: random.one([null, textOf(random, 500)]),
      intention: random.one([null, 'KEEP', 'MODIFY', 'REMOVE'] as const),
    },
  };
}

function teamOf(random: Random, nth: number, people: readonly PersonOfSheet[]): TeamOfSheet {
  const place = {
    teamId: random.id(),
    teamName: `Team ${nth} ${cleanText(random.one(pieces))}`.trim(),
    planNumber: 1,
    clientSlug: 'x',
    engagementStatus: 'ACTIVE',
    optedOutOn: null,
    cycleStatus: 'DRAFTING',
    status: 'DRAFTING',
  };
  const objectives = Array.from({ length: random.int(4) }, (_, ordinal): ObjectiveOfSheet => {
    const id = random.id();
    return {
      ...{ id, ordinal, version: 1 + random.int(5), bySheet: false, text: textOf(random, 1000), whyNow: textOf(random, 2000, 0.4) },
      kind: random.one(['INTERNAL', 'EXTERNAL', null] as const),
      lines: Array.from({ length: random.int(5) }, (_line, at) => lineOf(random, id, at, people)),
    };
  });
  return {
    place: place as unknown as DraftPlace,
    mission: textOf(random, 500, 0.3),
    missionNumber: 1,
    objectives,
    looseLines: Array.from({ length: random.int(3) }, (_, at) => lineOf(random, null, at, people)),
  };
}

const cycle = { number: 3, startsOn: day('2027-01-04'), endsOn: day('2027-05-03'), status: 'CLOSING' as const };
const rules = (levels: boolean) =>
  ({ scoring: { levels: levels ? [{}, {}, {}] : [] }, kpis: { healthMetrics: true } }) as unknown as Parameters<typeof ourColumns>[0];

/** A client whose levels and start are all called "Value". */
const ownName = ({ header, field }: SheetColumn): string => (['START', 'COMMIT', 'TARGET', 'STRETCH'].includes(field) ? 'Value' : header);

/** OKRs of one seed, taken out as a file, changed or not in between, and checked on their way back. For specs only. */
export async function thereAndBack(seed: number, format: 'xlsx' | 'csv', between: (bytes: Buffer) => Promise<Buffer> = (bytes) => Promise.resolve(bytes)) {
  const random = randomFrom(seed);
  const people = ['Ana Silva', 'Ben Cole', 'Ben Cole', 'José Groß'].map((name, at) => ({ id: random.id(), name, email: `p${at}@x.test`, team: null }));
  const teams = Array.from({ length: 1 + random.int(4) }, (_, nth) => teamOf(random, nth, people));
  const ours = ourColumns(rules(random.chance(0.7)));
  const columns: readonly SheetColumn[] = random.chance(0.7)
    ? ours
    : theirColumns([...ours.map(ownName).reverse(), 'Notes', 'Notes'], [...ours.map((column) => column.field).reverse(), 'LEAVE_OUT', 'LEAVE_OUT']);
  const labels = labelsOf(people);
  const rows = rowsOf(teams, columns, labels, 'Cycle 3');
  const cycleId = random.id();
  const schema = { engagementId: random.id(), cycleId, planNumber: 1, madeAt: '2026-11-26T11:00:00.000Z', columns };
  const parts = {
    title: 'A',
    columns,
    rows,
    howTo: [{ words: 'x' }],
    schema,
    types: ['METRIC' as const],
    teams: teams.map((team) => team.place.teamName),
    champions: [...labels.values()],
  };
  const bytes = format === 'xlsx' ? await writeWorkbook(okrWorkbook(parts)) : Buffer.from(csvFile([columns.map((column) => column.header), ...rows]));
  const read = await readOkrSheet(await between(bytes), cycleId);
  if (!read.ok) throw new Error(read.error.message);
  const fields = guessColumns(
    read.value,
    true,
    format === 'xlsx' ? read.value.layout : Object.fromEntries(columns.map(({ header, field }) => [header, field])),
  ).map((guess) => guess.field);
  // A column that nobody reads would change nothing either.
  if (fields.join() !== columns.map(({ field }) => field).join()) throw new Error(`Read as ${fields.join()}`);
  const open = { notYours: null, closed: null, waits: null, waitsFor: '', missionClosed: null };
  const checked = checkSheet(
    { ...read.value, fields },
    { cycle, teams, people, permitOf: () => open, mayWrite: () => true, oneTeamId: null, repairs: noRepairs, only: null },
  );
  return { rows, checked };
}
