import type { Day } from '@cairn/kernel';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import { checkTeam, type TeamPermit } from './check-team.rules.js';
import { finderOf, folded, labelsOf } from './people-of-sheet.rules.js';
import { belongsToCycle, readCycleWord } from './quarter.rules.js';
import { entriesOf, notationOf, type ChosenSheet, type SheetEntry } from './sheet-entry.rules.js';
import type { PersonOfSheet, TeamOfSheet } from './sheet-facts.js';
import { groupsOf, kindOf, type FindingCode, type SheetFinding } from './sheet-findings.rules.js';
import type { HeldField } from './sheet-fields.js';
import type { CheckedRow, CheckedSheet, PlannedTeam, RowFate } from './sheet-plan.js';
import { repairKey, type SheetRepairs } from './sheet-repairs.js';

/** What a sheet is checked against. */
export interface SheetContext {
  readonly cycle: { readonly number: number; readonly startsOn: Day; readonly endsOn: Day; readonly status: CycleStatus };
  readonly teams: readonly TeamOfSheet[];
  readonly permitOf: (teamId: string) => TeamPermit;
  readonly people: readonly PersonOfSheet[];
  /** Training lets this person's rows for this team be written. */
  readonly mayWrite: (personId: string, teamId: string) => boolean;
  /** The team of every row, where the file was chosen for one team. */
  readonly oneTeamId: string | null;
  readonly repairs: SheetRepairs;
  /** Only these rows; null: all. */
  readonly only: ReadonlySet<number> | null;
}

/** What an import would do, grouped by what mends it: a dry run that writes nothing. A row with a stop is left out, the others go on. */
export function checkSheet(sheet: ChosenSheet, context: SheetContext): CheckedSheet {
  const read = entriesOf(sheet);
  const entries = context.only ? read.entries.filter((entry) => context.only?.has(entry.number)) : read.entries;
  const numbers = new Set(entries.map((entry) => entry.number));
  const { notation, guessed } = notationOf(read.entries, context.repairs);
  const early = [...read.findings, ...guessed].filter((finding) => numbers.has(finding.number));
  const found = new Finder(context);
  const placed = new Map<TeamOfSheet | null, SheetEntry[]>();
  for (const entry of entries) {
    const team = found.teamOf(entry);
    const own = placed.get(team);
    if (own) own.push(entry);
    else placed.set(team, [entry]);
  }
  const faulty = new Map<number, string>(early.filter((finding) => kindOf(finding.code) === 'STOP').map((finding) => [finding.number, finding.reason]));

  const rows: CheckedRow[] = (placed.get(null) ?? []).map((entry) => found.leftOut(entry));
  const findings: SheetFinding[] = [...early, ...found.findings];
  const plan: PlannedTeam[] = [];
  const lookUps = { find: finderOf(context.people), labels: labelsOf(context.people), people: new Map(context.people.map((person) => [person.id, person])) };
  for (const [team, own] of placed) {
    if (!team) continue;
    const checked = checkTeam(team, own, {
      ...{ ...lookUps, notation, repairs: context.repairs, permit: context.permitOf(team.place.teamId), cycleStatus: context.cycle.status },
      mayWrite: (personId) => context.mayWrite(personId, team.place.teamId),
      faulty: new Set(faulty.keys()),
    });
    rows.push(...checked.rows.map((row) => withReason(row, faulty.get(row.number))));
    findings.push(...checked.findings);
    plan.push(checked.plan);
  }
  rows.sort((a, b) => a.number - b.number);
  // A row that is left out for another reason waits for nobody.
  const waiting = new Set(rows.filter((row) => row.fate === 'WAIT').map((row) => row.number));
  const count = (fate: RowFate): number => rows.filter((row) => row.fate === fate).length;
  return {
    rows,
    groups: groupsOf(findings.filter(({ code, number }) => kindOf(code) !== 'WAIT' || waiting.has(number))),
    plan,
    counts: { create: count('CREATE'), change: count('CHANGE'), same: count('SAME'), wait: count('WAIT'), reject: count('REJECT') },
  };
}

const withReason = (row: CheckedRow, reason: string | undefined): CheckedRow => (reason === undefined ? row : { ...row, reasons: [reason, ...row.reasons] });

/** Finds the team of a row, and says why there is none. */
class Finder {
  readonly findings: SheetFinding[] = [];
  private readonly byName: ReadonlyMap<string, TeamOfSheet>;
  private readonly byId: ReadonlyMap<string, TeamOfSheet>;
  private readonly byObjective: ReadonlyMap<string, TeamOfSheet>;
  private readonly reasons = new Map<number, string>();

  constructor(private readonly context: SheetContext) {
    this.byName = new Map(context.teams.map((team) => [folded(team.place.teamName), team]));
    this.byId = new Map(context.teams.map((team) => [team.place.teamId, team]));
    this.byObjective = new Map(context.teams.flatMap((team) => team.objectives.map((objective) => [objective.id, team] as const)));
  }

  teamOf(entry: SheetEntry): TeamOfSheet | null {
    const time = this.timeFault(entry);
    if (time) return null;
    const word = entry.text('TEAM');
    if (this.context.oneTeamId !== null && word === '') return this.byId.get(this.context.oneTeamId) ?? null;
    if (word === '') {
      const known = this.byObjective.get(entry.id?.objective?.id ?? '');
      return known ?? this.refuse(entry, 'TEAM_MISSING', 'TEAM', 'No team.');
    }
    const repaired = this.context.repairs.teams[repairKey(word)];
    const team = repaired === undefined ? this.byName.get(folded(word)) : this.byId.get(repaired ?? '');
    if (!team) return this.refuse(entry, 'TEAM_UNKNOWN', 'TEAM', `"${word}" is no team that drafts in this cycle.`);
    if (this.context.oneTeamId !== null && team.place.teamId !== this.context.oneTeamId)
      return this.refuse(entry, 'TEAM_NOT_YOURS', 'TEAM', 'This file was chosen for one team, and the row belongs to another.');
    return team;
  }

  private timeFault(entry: SheetEntry): boolean {
    const word = entry.text('CYCLE');
    if (word === '') return false;
    const belongs = this.context.repairs.cycles[repairKey(word)] ?? belongsToCycle(readCycleWord(word), this.context.cycle);
    if (belongs === true) return false;
    if (belongs === null) this.refuse(entry, 'CYCLE_UNCLEAR', 'CYCLE', `Nobody knows whether "${word}" is this cycle.`);
    else this.refuse(entry, 'CYCLE_OTHER', 'CYCLE', `"${word}" is not this cycle.`);
    return true;
  }

  private refuse(entry: SheetEntry, code: FindingCode, field: HeldField, reason: string): null {
    this.findings.push({ code, number: entry.number, column: entry.header(field), value: entry.text(field).slice(0, 200), reason });
    this.reasons.set(entry.number, reason);
    return null;
  }

  leftOut(entry: SheetEntry): CheckedRow {
    const reason = this.reasons.get(entry.number);
    return {
      number: entry.number,
      team: entry.text('TEAM'),
      objective: entry.text('OBJECTIVE'),
      text: entry.text('KEY_RESULT'),
      fate: 'REJECT',
      reasons: reason === undefined ? [] : [reason],
    };
  }
}
