import { Column, Entity } from 'typeorm';
import type { ObjectiveKind } from '../drafts/draft.facts.js';
import { WrittenRow } from '../drafts/written-row.js';

/** Near-term progress that a team wants, and why now. */
@Entity('objective')
export class ObjectiveRow extends WrittenRow {
  @Column('text') text: string;
  @Column('text', { name: 'why_now' }) whyNow: string;
  @Column('text', { nullable: true }) kind: ObjectiveKind | null;
  /** The higher objective that it serves, when its team named one. */
  @Column('uuid', { name: 'supports_objective_id', nullable: true }) supportsObjectiveId: string | null;
  @Column('uuid', { name: 'shared_with_team_id', nullable: true }) sharedWithTeamId: string | null;
}
