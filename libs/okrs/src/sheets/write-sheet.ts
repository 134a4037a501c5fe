import { AppError, instant, newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { noteStart } from '../drafts/newly-written.js';
import { emptyLine } from '../lines/put-line.js';
import { TeamMissionRow } from '../missions/team-mission.entity.js';
import { isSilent } from '../silent/silence.rules.js';
import { lineSql, objectiveSql, stored, type LineValues } from './line-columns.js';
import { linesOf, type LineOfSheet, type TeamOfSheet } from './sheet-facts.js';
import type { PlannedLine, PlannedObjective, PlannedTeam } from './sheet-plan.js';

export interface SheetWriter {
  readonly importId: string;
  readonly personId: string;
  /** Whether what this person writes for a team is marked as the coach's. */
  byCoach(teamId: string): boolean;
  /** Told after each batch how many rows are written. */
  progress(rows: number): Promise<void>;
}

/** Rows of one statement: large enough to be quick, small enough to bound memory. */
const batch = 500;

type Json = Readonly<Record<string, unknown>>;

/** Writes what a dry run planned. Every changed row goes one version on, like by hand, and is remembered so that it can be taken back. Throws CONFLICT when somebody was faster. */
export async function writeSheet(tx: Tx, plan: readonly PlannedTeam[], by: SheetWriter): Promise<void> {
  const written = new Map<PlannedObjective, string>();
  const [objectives, lines] = [new Batch(), new Batch()];
  const remembered: Json[] = [];
  for (const part of plan) {
    const begins = part.objectives.length > 0 || part.lines.length > 0;
    if (part.mission !== null) remembered.push(await writeMission(tx, part.team, part.mission, by));
    planObjectives(part, { tx, by, written, into: objectives, remembered });
    planLines(part, { tx, by, written, into: lines, remembered });
    if (begins) await noteStart(tx, part.team.place);
  }
  const times = [by.personId, tx.now()];
  await inBatches(objectives.added, (rows) => insert(tx, 'objective', objectiveSql, rows, times));
  await inBatches(objectives.changed, (rows) => update(tx, 'objective', objectiveSql, rows, times));
  let done = 0;
  const count = async (rows: readonly Json[]): Promise<void> => by.progress((done += rows.length));
  await inBatches(lines.added, async (rows) => (await insert(tx, 'okr_line', lineSql, rows, times), count(rows)));
  await inBatches(lines.changed, async (rows) => (await update(tx, 'okr_line', lineSql, rows, times), count(rows)));
  await inBatches(remembered, (rows) => remember(tx, plan, by.importId, rows));
}

class Batch {
  readonly added: Json[] = [];
  readonly changed: Json[] = [];
}

interface Target {
  readonly tx: Tx;
  readonly by: SheetWriter;
  readonly written: Map<PlannedObjective, string>;
  readonly into: Batch;
  readonly remembered: Json[];
}

/** What every new objective and line begins with. */
const fresh = ({ place }: TeamOfSheet, by: SheetWriter): Json => ({
  ...{ id: newId(), client_id: place.clientId, engagement_id: place.engagementId, draft_id: place.draftId },
  ...{ author_id: by.personId, by_coach: by.byCoach(place.teamId) },
});

function planObjectives({ team, objectives }: PlannedTeam, { by, written, into, remembered }: Target): void {
  const known = new Map(team.objectives.map((one) => [one.id, one]));
  let ordinal = Math.max(-1, ...team.objectives.map((one) => one.ordinal));
  for (const planned of objectives) {
    const there = planned.id === null ? undefined : known.get(planned.id);
    const values = {
      text: planned.changes.text ?? there?.text ?? '',
      why_now: planned.changes.whyNow ?? there?.whyNow ?? '',
      kind: planned.changes.kind ?? there?.kind ?? null,
    };
    if (there) {
      into.changed.push({ id: there.id, version: there.version, ...values });
      remembered.push(wrote('OBJECTIVE', there.id, there.version + 1, { text: there.text, why_now: there.whyNow, kind: there.kind }));
    } else {
      const row = { ...fresh(team, by), ...values, ordinal: (ordinal += 1) };
      written.set(planned, String((row as Json)['id']));
      into.added.push(row);
      remembered.push(wrote('OBJECTIVE', String((row as Json)['id']), 1, null));
    }
  }
}

function planLines({ team, lines }: PlannedTeam, { tx, by, written, into, remembered }: Target): void {
  const known = new Map(linesOf(team).map((one) => [one.id, one]));
  const last = new Map<string | null, number>([[null, lastOf(team.looseLines)], ...team.objectives.map((one) => [one.id, lastOf(one.lines)] as const)]);
  const hidden = isSilent(team.place, instant(tx.now()));
  for (const planned of lines) {
    const there = planned.id === null ? undefined : known.get(planned.id);
    const objectiveId =
      planned.objective === undefined ? (there?.objectiveId ?? null) : planned.objective && (planned.objective.id ?? written.get(planned.objective) ?? null);
    const values = stored(merged(there, planned, objectiveId));
    if (there) {
      into.changed.push({ id: there.id, version: there.version, ...values });
      remembered.push(wrote('LINE', there.id, there.version + 1, stored(there)));
      continue;
    }
    const ordinal = (last.get(objectiveId) ?? -1) + 1;
    last.set(objectiveId, ordinal);
    const row = { ...fresh(team, by), ...values, ordinal, hidden_until_silent_ends: hidden };
    into.added.push(row);
    remembered.push(wrote('LINE', String((row as Json)['id']), 1, null));
  }
}

const lastOf = (lines: readonly LineOfSheet[]): number => Math.max(-1, ...lines.map((line) => line.ordinal));

const merged = (there: LineOfSheet | undefined, planned: PlannedLine, objectiveId: string | null): LineValues => ({
  ...(there ?? { ...emptyLine, kind: 'KEY_RESULT' as const }),
  ...planned.changes,
  ...planned.closing,
  ...(planned.kind === undefined ? {} : { kind: planned.kind }),
  objectiveId,
});

const wrote = (subject: 'OBJECTIVE' | 'LINE' | 'MISSION', subjectId: string, version: number, before: Json | null): Json => ({
  ...{ id: newId(), subject, subject_id: subjectId, act: before ? 'CHANGE' : 'CREATE', written_version: version, before },
});

async function writeMission(tx: Tx, { place, mission, missionNumber }: TeamOfSheet, body: string, by: SheetWriter): Promise<Json> {
  const { clientId, engagementId, teamId } = place;
  const who = { writtenBy: by.personId, byCoach: by.byCoach(teamId), at: instant(tx.now()) };
  await tx.table(TeamMissionRow).add({ id: newId(), clientId, engagementId, teamId, number: missionNumber + 1, body, ...who });
  return wrote('MISSION', teamId, missionNumber + 1, missionNumber === 0 ? null : { body: mission });
}

async function inBatches(rows: readonly Json[], write: (some: readonly Json[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < rows.length; at += batch) await write(rows.slice(at, at + batch));
}

interface Columns {
  readonly typed: string;
  readonly names: string;
  readonly set: string;
}

async function insert(tx: Tx, table: 'objective' | 'okr_line', columns: Columns, rows: readonly Json[], times: readonly unknown[]): Promise<void> {
  const own = table === 'okr_line' ? 'hidden_until_silent_ends' : '';
  await tx.rows(
    `insert into ${table} (practice_id, id, client_id, engagement_id, draft_id, author_id, by_coach, ordinal, ${own && `${own}, `}created_at, edited_at, edited_by, ${columns.names})
     select $1, r.id, r.client_id, r.engagement_id, r.draft_id, r.author_id, r.by_coach, r.ordinal, ${own && `r.${own}, `}$4, $4, $3, ${columns.names
       .split(', ')
       .map((name) => `r.${name}`)
       .join(', ')}
       from jsonb_to_recordset($2::jsonb) as r (id uuid, client_id uuid, engagement_id uuid, draft_id uuid, author_id uuid, by_coach boolean, ordinal int, ${own && `${own} boolean, `}${columns.typed})`,
    [JSON.stringify(rows), ...times],
  );
}

async function update(tx: Tx, table: 'objective' | 'okr_line', columns: Columns, rows: readonly Json[], times: readonly unknown[]): Promise<void> {
  const changed = await tx.rows(
    `update ${table} t set ${columns.set}, edited_by = $3, edited_at = $4, version = t.version + 1
       from jsonb_to_recordset($2::jsonb) as r (id uuid, version int, ${columns.typed})
      where t.practice_id = $1 and t.id = r.id and t.version = r.version and t.deleted_at is null returning t.id`,
    [JSON.stringify(rows), ...times],
  );
  if (changed.length !== rows.length) throw new AppError('CONFLICT', 'Somebody changed these OKRs a moment ago. Check the file again and import it then.');
}

async function remember(tx: Tx, plan: readonly PlannedTeam[], importId: string, rows: readonly Json[]): Promise<void> {
  const place = plan[0]?.team.place;
  if (!place) return;
  await tx.rows(
    `insert into okr_import_write (practice_id, id, client_id, engagement_id, import_id, subject, subject_id, act, written_version, before)
     select $1, r.id, $2, $3, $4, r.subject, r.subject_id, r.act, r.written_version, r.before
       from jsonb_to_recordset($5::jsonb) as r (id uuid, subject text, subject_id uuid, act text, written_version int, before jsonb)`,
    [place.clientId, place.engagementId, importId, JSON.stringify(rows)],
  );
}
