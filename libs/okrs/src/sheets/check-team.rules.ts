import type { CycleStatus } from '../cycles/cycle.facts.js';
import { mostLines } from '../lines/line.rules.js';
import { readObjectiveKind } from './cell-meanings.rules.js';
import { TeamLines, TeamObjectives, type ObjectiveDraft } from './known-objectives.rules.js';
import { lineAsked, type LineReading } from './line-cells.rules.js';
import { changesOf, fateOf, isConflict, keptChanges, notesOn, sameCells, seenBefore, verdictOf } from './row-of-sheet.rules.js';
import type { Note, RowChanges, RowLine, RowObjective } from './row-of-sheet.rules.js';
import type { SheetEntry } from './sheet-entry.rules.js';
import type { TeamOfSheet } from './sheet-facts.js';
import type { SheetFinding } from './sheet-findings.rules.js';
import type { CheckedRow, PlannedLine, PlannedTeam } from './sheet-plan.js';

/** Whether rows of a team may be written now. Each is null, or a sentence that says why not. */
export interface TeamPermit {
  /** Who may write for this team. */
  readonly notYours: string | null;
  /** Sent, published, not drafting, paused. */
  readonly closed: string | null;
  /** Somebody still needs their training. */
  readonly waits: string | null;
  /** Whose training is left, by name; empty where nothing waits. */
  readonly waitsFor: string;
  /** Nothing at all is written for the team, not even its mission. */
  readonly missionClosed: string | null;
}

export interface TeamReading extends LineReading {
  readonly permit: TeamPermit;
  readonly cycleStatus: CycleStatus;
  /** May this person's rows be written, as far as training goes. */
  readonly mayWrite: (personId: string) => boolean;
  /** Rows with a fault found before. */
  readonly faulty: ReadonlySet<number>;
}

export interface CheckedTeam {
  readonly rows: readonly CheckedRow[];
  readonly findings: readonly SheetFinding[];
  readonly plan: PlannedTeam;
}

/** Checks the rows of one team against what it has, and plans what would be written. */
export function checkTeam(team: TeamOfSheet, entries: readonly SheetEntry[], reading: TeamReading): CheckedTeam {
  const check = new TeamCheck(team, entries, reading);
  const rows = entries.map((entry) => check.row(entry));
  return { rows, findings: check.findings, plan: check.plan() };
}

/** The rows of one team, in their order: what an earlier one said counts for the later ones. */
class TeamCheck {
  readonly findings: SheetFinding[] = [];
  private readonly objectives: TeamObjectives;
  private readonly lines: TeamLines;
  private readonly seen = new Map<string, SheetEntry>();
  private readonly plannedObjectives = new Set<ObjectiveDraft>();
  private readonly plannedLines: PlannedLine[] = [];
  private mission: string | null = null;
  private room: number;

  constructor(
    private readonly team: TeamOfSheet,
    entries: readonly SheetEntry[],
    private readonly reading: TeamReading,
  ) {
    this.objectives = new TeamObjectives(team, entries);
    this.lines = new TeamLines(team);
    this.room = mostLines - this.lines.count;
  }

  row(entry: SheetEntry): CheckedRow {
    const { found, note } = notesOn(entry);
    const newMission = this.missionOf(entry, note);
    const above = this.objectiveOf(entry, note);
    const line = this.lineOf(entry, above, found, note);
    const changes = changesOf(above, line, this.reading.cycleStatus === 'CLOSING');
    const conflict = isConflict(entry, above, line, changes);
    if (conflict && this.reading.repairs.conflicts === null) note('CHANGED_SINCE', 'It was changed in the portal since this sheet was made.');
    const keepsPortal = conflict && this.reading.repairs.conflicts === 'PORTAL';
    const writesText = (changes.line || above.changed) && !keepsPortal;
    this.permit(line, { writesText, newMission, closes: changes.closes }, note);

    const verdict = verdictOf(found, this.reading.faulty.has(entry.number));
    if (verdict.isTaken) this.take(above, line, changes, { keepsPortal, writesText });
    else if (above.objective) Object.assign(above.objective, { changes: keptChanges(above.objective, above.before) });
    this.findings.push(...found);
    const creates = (line.has && !line.repeated && line.stored === null) || (!line.has && above.objective?.id === null && above.changed);
    return {
      number: entry.number,
      team: this.team.place.teamName,
      objective: entry.text('OBJECTIVE') || (above.objective?.stored?.text ?? ''),
      text: entry.text('KEY_RESULT') || (line.stored?.text ?? ''),
      fate: fateOf(verdict, {
        ...{ creates, repeats: line.repeated !== undefined },
        changes: writesText || changes.closes || (newMission && this.mission === entry.text('MISSION')),
      }),
      reasons: verdict.reasons,
    };
  }

  plan(): PlannedTeam {
    const changed = [...this.plannedObjectives].filter((one) => one.id === null || Object.keys(one.changes).length > 0);
    return { team: this.team, mission: this.mission, objectives: changed, lines: this.plannedLines };
  }

  /** The first row that says another mission says it for the team. Answers whether this row says one. */
  private missionOf(entry: SheetEntry, note: Note): boolean {
    const said = entry.text('MISSION');
    if (said === '' || said === this.team.mission) return false;
    const { notYours, missionClosed } = this.reading.permit;
    if ([...said].length > 2000) note('VALUE_REFUSED', 'A mission has at most 2000 characters.', 'MISSION');
    else if (this.mission === null && !notYours && !missionClosed) this.mission = said;
    return true;
  }

  /** The objective of a row with what the row adds to it. */
  private objectiveOf(entry: SheetEntry, note: Note): RowObjective {
    const objective = this.objectives.of(entry);
    if (this.objectives.torn.has(entry.id?.objective?.id ?? ''))
      note('OBJECTIVE_TWO_TEXTS', 'The rows of this objective say several new wordings.', 'OBJECTIVE');
    const kind = entry.text('OBJECTIVE_KIND');
    if (kind !== '' && !readObjectiveKind(kind)) note('WORD_UNCLEAR', `"${kind}" is neither internal nor external.`, 'OBJECTIVE_KIND');
    if (!objective) return { objective, before: {}, changed: false };
    const before = { ...objective.changes };
    this.objectives.describe(objective, entry, (what, text, most) => {
      const fits = [...text].length <= most;
      if (!fits) note('VALUE_REFUSED', `${what} has at most ${most} characters.`);
      return fits;
    });
    if ([...(objective.changes.text ?? '')].length > 1000) note('VALUE_REFUSED', 'The objective has at most 1000 characters.', 'OBJECTIVE');
    const changed = objective.id === null ? !this.plannedObjectives.has(objective) : JSON.stringify(before) !== JSON.stringify(objective.changes);
    return { objective, before, changed };
  }

  /** The line of a row, where it has one that no earlier row had. */
  private lineOf(entry: SheetEntry, { objective }: RowObjective, found: SheetFinding[], note: Note): RowLine {
    const has = entry.text('KEY_RESULT') !== '' || Boolean(entry.id?.line);
    const repeated = has ? seenBefore(this.seen, entry, objective) : undefined;
    if (repeated) note(sameCells(repeated, entry) ? 'ROW_TWICE' : 'ROW_REPEATED', `It repeats row ${repeated.number}.`, 'KEY_RESULT');
    if (!has || repeated) return { has, repeated, asked: null, stored: null };
    const stored = this.lines.take(entry, objective?.id ?? null);
    const asked = lineAsked(entry, stored, this.reading);
    found.push(...asked.findings);
    if (!objective && asked.kind === 'KEY_RESULT' && (!stored || stored.objectiveId !== null))
      note('OBJECTIVE_MISSING', 'A key result needs an objective.', 'KEY_RESULT');
    if (!stored && (this.room -= 1) < 0) note('DRAFT_FULL', `A draft holds at most ${mostLines} lines.`);
    if (Object.keys(asked.closing).length > 0 && this.reading.cycleStatus !== 'CLOSING')
      note('SCORE_EARLY', 'Scores and learnings are taken while the cycle is being closed.');
    return { has, repeated, asked, stored };
  }

  /** The gates of the portal, the first that holds a row up. */
  private permit({ asked }: RowLine, row: { readonly writesText: boolean; readonly newMission: boolean; readonly closes: boolean }, note: Note): void {
    const { writesText, newMission, closes } = row;
    const { permit, mayWrite } = this.reading;
    if ((writesText || closes || newMission) && permit.notYours) note('TEAM_NOT_YOURS', permit.notYours, 'TEAM');
    else if (writesText && permit.closed) note('TEAM_CLOSED', permit.closed, 'TEAM');
    else if (newMission && permit.missionClosed) note('TEAM_CLOSED', permit.missionClosed, 'TEAM');
    else if (writesText && permit.waits) note('NEEDS_CLEARANCE', permit.waits, undefined, permit.waitsFor);
    else if (writesText && asked?.kind === 'KEY_RESULT' && asked.champion && !mayWrite(asked.champion.id))
      note('NEEDS_CLEARANCE', `${asked.champion.name} still needs their training.`, 'CHAMPION', asked.champion.name);
  }

  private take(
    { objective }: RowObjective,
    { asked, stored }: RowLine,
    { moved, line, closes }: RowChanges,
    text: { keepsPortal: boolean; writesText: boolean },
  ): void {
    if (text.writesText && objective) this.plannedObjectives.add(objective);
    if (!asked || !((line && !text.keepsPortal) || closes)) return;
    this.plannedLines.push({
      id: stored?.id ?? null,
      version: stored?.version ?? 0,
      objective: stored === null || moved ? objective : undefined,
      kind: stored?.kind === asked.kind ? undefined : asked.kind,
      changes: text.keepsPortal ? {} : asked.changes,
      closing: closes ? asked.closing : {},
    });
  }
}
