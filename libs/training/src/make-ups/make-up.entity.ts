import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { MakeUpState } from '../workshops/workshop.kinds.js';

/** Whoever missed a workshop watches the recording and hands in an exercise; a coach accepts it. */
@Entity('make_up')
export class MakeUpRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'workshop_id' }) workshopId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @InstantColumn({ name: 'recording_seen_at', nullable: true }) recordingSeenAt: Instant | null;
  @Column('text', { nullable: true }) exercise: string | null;
  @InstantColumn({ name: 'handed_in_at', nullable: true }) handedInAt: Instant | null;
  @Column('text') state: MakeUpState;
  @Column('text', { nullable: true }) remark: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @InstantColumn({ name: 'decided_at', nullable: true }) decidedAt: Instant | null;
  @VersionColumn() version: number;
}
