import type { CycleStatus } from '../cycles/cycle.facts.js';
import { mostLines } from '../lines/line.rules.js';
import { readObjectiveKind } from './cell-meanings.rules.js';
import { TeamLines, TeamObjectives, type ObjectiveDraft } from './known-objectives.rules.js';
import { lineAsked, type LineAsked, type LineReading } from './line-cells.rules.js';
import { folded } from './people-of-sheet.rules.js';
import type { SheetEntry } from './sheet-entry.rules.js';
import type { HeldField } from './sheet-fields.js';
import type { LineOfSheet, TeamOfSheet } from './sheet-facts.js';
import { kindOf, type FindingCode, type SheetFinding } from './sheet-findings.rules.js';
import type { CheckedRow, PlannedLine, PlannedObjective, PlannedTeam, RowFate } from './sheet-plan.js';

/** Whether rows of a team may be written now. Each is null, or a sentence that says why not. */
export interface TeamPermit {
  /** Who may write for this team. */
  readonly notYours: string | null;
  /** Sent, published, not drafting, paused. */
  readonly closed: string | null;
  /** Somebody still needs their training. */
  readonly waits: string | null;
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
  const [objectives, lines] = [new TeamObjectives(team, entries), new TeamLines(team)];
  const findings: SheetFinding[] = [];
  const rows: CheckedRow[] = [];
  const seen = new Map<string, SheetEntry>();
  const [plannedObjectives, plannedLines] = [new Set<ObjectiveDraft>(), [] as PlannedLine[]];
  let mission: string | null = null;
  let room = mostLines - lines.count;

  for (const entry of entries) {
    const own: SheetFinding[] = [];
    const note = (code: FindingCode, reason: string, field?: HeldField): void => {
      own.push({ code, number: entry.number, column: field ? entry.header(field) : '', value: field ? entry.text(field).slice(0, 200) : '', reason });
    };
    const saidMission = entry.text('MISSION');
    const newMission = saidMission !== '' && saidMission !== team.mission;
    if (newMission && [...saidMission].length > 2000) note('VALUE_REFUSED', 'A mission has at most 2000 characters.', 'MISSION');
    else if (newMission && mission === null && !reading.permit.notYours && !reading.permit.missionClosed) mission = saidMission;

    const hasLine = entry.text('KEY_RESULT') !== '' || Boolean(entry.id?.line);
    const objective = objectives.of(entry);
    if (objectives.torn.has(entry.id?.objective?.id ?? '')) note('OBJECTIVE_TWO_TEXTS', 'The rows of this objective say several new wordings.', 'OBJECTIVE');
    if (entry.text('OBJECTIVE_KIND') !== '' && !readObjectiveKind(entry.text('OBJECTIVE_KIND')))
      note('WORD_UNCLEAR', `"${entry.text('OBJECTIVE_KIND')}" is neither internal nor external.`, 'OBJECTIVE_KIND');
    const before = { ...objective?.changes };
    if (objective)
      objectives.describe(objective, entry, (what, text, most) => {
        const fits = [...text].length <= most;
        if (!fits) note('VALUE_REFUSED', `${what} has at most ${most} characters.`);
        return fits;
      });
    if (objective && [...(objective.changes.text ?? '')].length > 1000) note('VALUE_REFUSED', 'The objective has at most 1000 characters.', 'OBJECTIVE');
    const objectiveChanged =
      objective !== null && (objective.id === null ? !plannedObjectives.has(objective) : JSON.stringify(before) !== JSON.stringify(objective.changes));

    const repeated = hasLine ? seenBefore(seen, entry, objective) : undefined;
    let asked: LineAsked | null = null;
    let stored: LineOfSheet | null = null;
    if (hasLine && !repeated) {
      stored = lines.take(entry, objective?.id ?? null);
      asked = lineAsked(entry, stored, reading);
      own.push(...asked.findings);
      if (!objective && asked.kind === 'KEY_RESULT' && (!stored || stored.objectiveId !== null))
        note('OBJECTIVE_MISSING', 'A key result needs an objective.', 'KEY_RESULT');
      if (!stored && (room -= 1) < 0) note('DRAFT_FULL', `A draft holds at most ${mostLines} lines.`);
    }
    if (repeated) {
      const alike = sameCells(repeated, entry);
      note(alike ? 'ROW_TWICE' : 'ROW_REPEATED', `It repeats row ${repeated.number}.`, 'KEY_RESULT');
    }
    const hasClosing = asked !== null && Object.keys(asked.closing).length > 0;
    if (hasClosing && reading.cycleStatus !== 'CLOSING') note('SCORE_EARLY', 'Scores and learnings are taken while the cycle is being closed.');
    const moved = asked !== null && stored !== null && objective !== null && stored.objectiveId !== (objective.id ?? 'new');
    const lineChanged = asked !== null && (stored === null || moved || Object.keys(asked.changes).length > 0 || asked.kind !== stored.kind);
    const closes = hasClosing && reading.cycleStatus === 'CLOSING';

    const conflict = !repeated && isConflict({ entry, stored, objective, lineChanged, objectiveChanged });
    const keepsPortal = conflict && reading.repairs.conflicts === 'PORTAL';
    if (conflict && reading.repairs.conflicts === null) note('CHANGED_SINCE', 'It was changed in the portal since this sheet was made.');
    const writesText = (lineChanged || objectiveChanged) && !keepsPortal;
    const { permit } = reading;
    if ((writesText || closes || newMission) && permit.notYours) note('TEAM_NOT_YOURS', permit.notYours, 'TEAM');
    else if (writesText && permit.closed) note('TEAM_CLOSED', permit.closed, 'TEAM');
    else if (newMission && permit.missionClosed) note('TEAM_CLOSED', permit.missionClosed, 'TEAM');
    else if (writesText && permit.waits) note('NEEDS_CLEARANCE', permit.waits);
    else if (writesText && asked?.kind === 'KEY_RESULT' && asked.champion && !reading.mayWrite(asked.champion.id))
      note('NEEDS_CLEARANCE', `${asked.champion.name} still needs their training.`, 'CHAMPION');

    const stops = own.filter((finding) => kindOf(finding.code) === 'STOP');
    const waits = own.filter((finding) => kindOf(finding.code) === 'WAIT');
    const taken = stops.length === 0 && waits.length === 0 && !reading.faulty.has(entry.number);
    if (taken && writesText && objective) plannedObjectives.add(objective);
    if (taken && asked && ((lineChanged && !keepsPortal) || closes))
      plannedLines.push({
        id: stored?.id ?? null,
        version: stored?.version ?? 0,
        objective: stored === null || moved ? objective : undefined,
        kind: stored?.kind === asked.kind ? undefined : asked.kind,
        changes: keepsPortal ? {} : asked.changes,
        closing: closes ? asked.closing : {},
      });
    if (!taken && objective) Object.assign(objective, { changes: keptChanges(objective, before) });
    const creates = (hasLine && !repeated && stored === null) || (!hasLine && objective?.id === null && objectiveChanged);
    const changes = writesText || closes || (newMission && mission === saidMission);
    const fate: RowFate =
      !taken && waits.length > 0 && stops.length === 0 && !reading.faulty.has(entry.number)
        ? 'WAIT'
        : !taken
          ? 'REJECT'
          : creates
            ? 'CREATE'
            : changes
              ? 'CHANGE'
              : 'SAME';
    const shownText = entry.text('KEY_RESULT') || (stored?.text ?? '');
    rows.push({
      number: entry.number,
      team: team.place.teamName,
      objective: entry.text('OBJECTIVE') || (objective?.stored?.text ?? ''),
      text: shownText,
      fate,
      reasons: [...stops, ...waits].map((finding) => finding.reason),
    });
    findings.push(...own);
  }
  const changedObjectives = [...plannedObjectives].filter((one) => one.id === null || Object.keys(one.changes).length > 0);
  return { rows, findings, plan: { team, mission, objectives: changedObjectives, lines: plannedLines } };
}

/** A row that is not taken does not change its objective either. */
const keptChanges = (objective: ObjectiveDraft, before: PlannedObjective['changes']): PlannedObjective['changes'] =>
  objective.id === null ? { ...before, text: objective.changes.text ?? '' } : before;

/** The first row for the same key result, where there was one. */
function seenBefore(seen: Map<string, SheetEntry>, entry: SheetEntry, objective: ObjectiveDraft | null): SheetEntry | undefined {
  const place = objective?.id ?? folded(objective?.changes.text ?? '');
  const words = folded(entry.text('KEY_RESULT'));
  const id = entry.id?.line?.id;
  const key = words === '' ? `id ${id ?? ''}` : `${place} ${words}`;
  const there = seen.get(key);
  // Two lines of ours may share their words; their ids tell them apart.
  if (there && id !== undefined && there.id?.line && there.id.line.id !== id) return undefined;
  if (!there) seen.set(key, entry);
  return there;
}

const compared: readonly HeldField[] = [
  'TYPE',
  'START',
  'COMMIT',
  'TARGET',
  'STRETCH',
  'UNIT',
  'DIRECTION',
  'CHAMPION',
  'DATA_SOURCE',
  'DUE',
  'HEALTHY_FROM',
  'HEALTHY_TO',
  'CURRENT',
];
const sameCells = (one: SheetEntry, other: SheetEntry): boolean => compared.every((field) => one.text(field) === other.text(field));

/** What the portal changed after the sheet was made is not overwritten in silence. */
function isConflict(row: {
  entry: SheetEntry;
  stored: LineOfSheet | null;
  objective: ObjectiveDraft | null;
  lineChanged: boolean;
  objectiveChanged: boolean;
}): boolean {
  const { entry, stored, objective } = row;
  const [line, above] = [entry.id?.line, entry.id?.objective];
  const lineStale = stored !== null && line?.id === stored.id && line.version !== stored.version && !stored.bySheet;
  const known = objective?.stored ?? null;
  const objectiveStale = known !== null && above?.id === known.id && above.version !== known.version && !known.bySheet;
  return (row.lineChanged && lineStale) || (row.objectiveChanged && objectiveStale);
}
