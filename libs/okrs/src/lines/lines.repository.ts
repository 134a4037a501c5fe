import { instant, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { ObjectiveRow } from '../objectives/objective.entity.js';
import { isHidden, isObjectiveHidden } from '../silent/silence.rules.js';
import { OkrLineRow } from './okr-line.entity.js';

/** The lines of one draft, as somebody who writes in it may touch them. */
export class Lines {
  constructor(
    private readonly tx: Tx,
    private readonly viewer: Viewer,
    private readonly place: DraftPlace,
  ) {}

  /** Held until the end of the transaction. Throws NOT_FOUND for what was removed, and for what others write in silence. */
  async hold(id: string): Promise<OkrLineRow> {
    const line = await this.holdAlso(id);
    if (line.deletedAt !== null) throw notFound();
    return line;
  }

  /** The same, also from the bin. */
  async holdAlso(id: string): Promise<OkrLineRow> {
    await this.tx.rows(`select from okr_line where practice_id = $1 and id = $2 for no key update`, [id]);
    const line = await this.tx.table(OkrLineRow).get(id);
    if (line.draftId !== this.place.draftId || isHidden(line, this.place, this.viewer.personId, instant(this.tx.now()))) throw notFound();
    return line;
  }

  /** How many there are. */
  async count(): Promise<number> {
    const counted = await this.tx.row<{ n: number }>(`select count(*) as n from okr_line where practice_id = $1 and draft_id = $2 and deleted_at is null`, [
      this.place.draftId,
    ]);
    return counted?.n ?? 0;
  }

  /** Ids under an objective, or under none, in their order. */
  async idsUnder(objectiveId: string | null): Promise<string[]> {
    const rows = await this.tx.rows<{ id: string }>(
      `select id from okr_line where practice_id = $1 and draft_id = $2 and objective_id is not distinct from $3 and deleted_at is null order by ordinal, id`,
      [this.place.draftId, objectiveId],
    );
    return rows.map((row) => row.id);
  }

  /** Puts these under one objective in this order. An order is no edit: whoever types meanwhile is not disturbed. */
  async arrange(ids: readonly string[], objectiveId: string | null): Promise<void> {
    await this.tx.rows(
      `update okr_line l set ordinal = w.place - 1, objective_id = $3 from unnest($4::uuid[]) with ordinality w (id, place)
        where l.practice_id = $1 and l.draft_id = $2 and l.id = w.id and (l.ordinal, l.objective_id) is distinct from (w.place - 1, $3::uuid)`,
      [this.place.draftId, objectiveId, ids],
    );
  }

  /** Throws NOT_FOUND unless it is an objective of this draft. */
  async demandObjective(objectiveId: string | null): Promise<void> {
    if (objectiveId === null) return;
    const objective = await this.tx.table(ObjectiveRow).get(objectiveId);
    const isThere = objective.draftId === this.place.draftId && objective.deletedAt === null;
    if (!isThere || isObjectiveHidden(objective, this.place, this.viewer.personId, instant(this.tx.now()))) throw notFound();
  }
}

export const linesOf = (tx: Tx, viewer: Viewer, place: DraftPlace): Lines => new Lines(tx, viewer, place);
