import { instant, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { canReadDraft } from '../drafts/draft.policy.js';
import { drafts } from '../drafts/drafts.repository.js';
import { isObjectiveHidden } from '../silent/silence.rules.js';
import { ObjectiveRow } from './objective.entity.js';
import type { ReadObjective } from './objective.rules.js';

/** The objectives of one draft. */
export class Objectives {
  constructor(
    private readonly tx: Tx,
    private readonly viewer: Viewer,
    private readonly place: DraftPlace,
  ) {}

  /** Held until the end of the transaction. Throws NOT_FOUND for what was removed. */
  async hold(id: string): Promise<ObjectiveRow> {
    const objective = await this.holdAlso(id);
    if (objective.deletedAt !== null) throw notFound();
    return objective;
  }

  /** The same, also from the bin. */
  async holdAlso(id: string): Promise<ObjectiveRow> {
    await this.tx.rows(`select from objective where practice_id = $1 and id = $2 for no key update`, [id]);
    const objective = await this.tx.table(ObjectiveRow).get(id);
    if (objective.draftId !== this.place.draftId || isObjectiveHidden(objective, this.place, this.viewer.personId, instant(this.tx.now()))) throw notFound();
    return objective;
  }

  async ids(): Promise<string[]> {
    const rows = await this.tx.rows<{ id: string }>(
      `select id from objective where practice_id = $1 and draft_id = $2 and deleted_at is null order by ordinal, id`,
      [this.place.draftId],
    );
    return rows.map((row) => row.id);
  }

  /** An order is no edit: whoever types meanwhile is not disturbed. */
  async arrange(ids: readonly string[]): Promise<void> {
    await this.tx.rows(
      `update objective o set ordinal = w.place - 1 from unnest($3::uuid[]) with ordinality w (id, place)
        where o.practice_id = $1 and o.draft_id = $2 and o.id = w.id and o.ordinal is distinct from w.place - 1`,
      [this.place.draftId, ids],
    );
  }

  /** What it refers to is there and this writer may know of it. Throws NOT_FOUND. */
  async demandLinks({ supportsObjectiveId, sharedWithTeamId }: ReadObjective): Promise<void> {
    if (sharedWithTeamId) {
      const team = await drafts(this.tx, this.viewer).team(sharedWithTeamId);
      if (team.engagementId !== this.place.engagementId || team.teamId === this.place.teamId) throw notFound();
    }
    if (!supportsObjectiveId) return;
    const other = await drafts(this.tx, this.viewer).place({ objectiveId: supportsObjectiveId }, 'READ');
    if (other.engagementId !== this.place.engagementId || other.draftId === this.place.draftId || !canReadDraft(this.viewer, other)) throw notFound();
  }
}

export const objectivesOf = (tx: Tx, viewer: Viewer, place: DraftPlace): Objectives => new Objectives(tx, viewer, place);
