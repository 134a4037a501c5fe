import { countingIn, machineRules, planInForce, type AgreedAnswer, type MachineRules } from '@cairn/deployment';
import { engagementDirectory } from '@cairn/engagements';
import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { CycleRow } from '../cycles/cycle.entity.js';
import { OkrSheetLayoutRow } from './okr-sheet-layout.entity.js';
import type { LineOfSheet, ObjectiveOfSheet, PersonOfSheet, TeamOfSheet } from './sheet-facts.js';
import { sheetLines, sheetObjectives, sheetPlaces } from './sheet.sql.js';

export interface PlanOfSheet {
  readonly number: number | null;
  readonly rules: MachineRules;
  readonly answers: readonly AgreedAnswer[];
}

type PlaceRow = Pick<TeamOfSheet, 'place' | 'mission' | 'missionNumber'>;
interface LineRow {
  readonly draftId: string;
  readonly line: Omit<LineOfSheet, 'bySheet'>;
  readonly bySheet: boolean;
}

function grouped<T, V>(rows: readonly T[], keyOf: (row: T) => string, value: (row: T) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const there = groups.get(keyOf(row));
    if (there) there.push(value(row));
    else groups.set(keyOf(row), [value(row)]);
  }
  return groups;
}

/** What sheets of a cycle are made from and checked against. */
export class Sheets {
  constructor(
    private readonly tx: Tx,
    private readonly readerId: string,
  ) {}

  /** Throws NOT_FOUND. */
  cycle(id: string): Promise<CycleRow> {
    return this.tx.table(CycleRow).get(id);
  }

  /** Every team that has a draft in the cycle, the highest level first. Three statements. */
  async teams(cycleId: string, teamId: string | null = null): Promise<readonly TeamOfSheet[]> {
    const places = await this.tx.rows<PlaceRow>(sheetPlaces, [this.tx.now(), this.readerId, cycleId, teamId]);
    const objectives = await this.tx.rows<{ draftId: string; objective: Omit<ObjectiveOfSheet, 'lines'> }>(sheetObjectives, [
      cycleId,
      teamId,
      this.tx.now(),
      this.readerId,
    ]);
    const lines = await this.tx.rows<LineRow>(sheetLines, [cycleId, teamId, this.tx.now(), this.readerId]);
    const linesUnder = grouped(
      lines,
      ({ draftId, line }) => line.objectiveId ?? draftId,
      ({ line, bySheet }) => ({ ...line, bySheet }),
    );
    const objectivesOf = grouped(
      objectives,
      ({ draftId }) => draftId,
      ({ objective }) => ({ ...objective, lines: linesUnder.get(objective.id) ?? [] }),
    );
    return places.map(({ place, ...mission }) => ({
      ...{ place, ...mission },
      objectives: objectivesOf.get(place.draftId) ?? [],
      looseLines: linesUnder.get(place.draftId) ?? [],
    }));
  }

  /** The same teams without what they wrote. */
  async places(cycleId: string, teamId: string | null = null): Promise<readonly DraftPlace[]> {
    const found = await this.tx.rows<PlaceRow>(sheetPlaces, [this.tx.now(), this.readerId, cycleId, teamId]);
    return found.map(({ place }) => place);
  }

  async people(engagementId: string): Promise<readonly PersonOfSheet[]> {
    return (await engagementDirectory(this.tx).members(engagementId)).map(({ personId, name, email, teamName }) => ({
      id: personId,
      name,
      email,
      team: teamName,
    }));
  }

  async plan(cycle: Pick<CycleRow, 'engagementId' | 'number'>): Promise<PlanOfSheet> {
    const { number, answers } = await planInForce(this.tx, cycle.engagementId);
    return { number, answers, rules: machineRules(countingIn(answers, cycle.number)) };
  }

  layout(engagementId: string): Promise<OkrSheetLayoutRow | null> {
    return this.tx.table(OkrSheetLayoutRow).first({ engagementId });
  }

  /** Nobody sends or publishes these drafts while they are written. Throws NOT_FOUND when one is gone. */
  async hold(draftIds: readonly string[]): Promise<void> {
    const held = await this.tx.rows(`select id from okr_draft where practice_id = $1 and id = any ($2::uuid[]) order by id for no key update`, [draftIds]);
    if (held.length !== draftIds.length) throw notFound();
  }
}

export const sheets = (tx: Tx, readerId: string): Sheets => new Sheets(tx, readerId);
