import { Column, Entity } from 'typeorm';
import type { Day } from '@cairn/kernel';
import type { Headline, KrTypeOfLine, LineDirection, LineKind } from '../drafts/draft.facts.js';
import { WrittenRow } from '../drafts/written-row.js';

export type Intention = 'KEEP' | 'MODIFY' | 'REMOVE';

/** A key result, a health metric or a task. What belongs to another kind stays when a line is turned, so that turning back loses nothing. */
@Entity('okr_line')
export class OkrLineRow extends WrittenRow {
  /** Null while it hangs under no objective. */
  @Column('uuid', { name: 'objective_id', nullable: true }) objectiveId: string | null;
  @Column('text') kind: LineKind;
  @Column('text') text: string;
  @Column('text', { name: 'kr_type' }) krType: KrTypeOfLine;
  @Column('text', { nullable: true }) direction: LineDirection | null;
  @Column('text') unit: string;
  @Column('float8', { nullable: true }) baseline: number | null;
  @Column('float8', { name: 'commit_value', nullable: true }) commitValue: number | null;
  @Column('float8', { name: 'target_value', nullable: true }) targetValue: number | null;
  @Column('float8', { name: 'stretch_value', nullable: true }) stretchValue: number | null;
  @Column('text', { name: 'commit_text' }) commitText: string;
  @Column('text', { name: 'target_text' }) targetText: string;
  @Column('text', { name: 'stretch_text' }) stretchText: string;
  /** Which of the three results the text states. */
  @Column('text', { nullable: true }) headline: Headline | null;
  @Column('uuid', { name: 'champion_id', nullable: true }) championId: string | null;
  /** As it was written: "the team" is a name of nobody. */
  @Column('text', { name: 'champion_name' }) championName: string;
  @Column('text', { name: 'data_source' }) dataSource: string;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: Day | null;
  @Column('float8', { name: 'healthy_low', nullable: true }) healthyLow: number | null;
  @Column('float8', { name: 'healthy_high', nullable: true }) healthyHigh: number | null;
  @Column('float8', { name: 'current_value', nullable: true }) currentValue: number | null;
  @Column('date', { name: 'checked_on', nullable: true }) checkedOn: Day | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  /** Its row in the client's own workbook. */
  @Column('text', { name: 'external_id', nullable: true }) externalId: string | null;
  /** Written while everybody writes alone: others see it when the time is up. */
  @Column('boolean', { name: 'hidden_until_silent_ends' }) hiddenUntilSilentEnds: boolean;
  /** 0 to 1, as the champion stated it at the end. */
  @Column('float8', { name: 'final_score', nullable: true }) finalScore: number | null;
  @Column('text', { nullable: true }) learning: string | null;
  @Column('text', { nullable: true }) intention: Intention | null;
  /** Why it has no final score; a score and this exclude each other. */
  @Column('text', { name: 'not_scored_because', nullable: true }) notScoredBecause?: string | null;
}
