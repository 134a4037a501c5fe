import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

/** A published learning is used in one place of an engagement: beside a parameter of its plan, in a workshop, under a remark to a draft, beside a gate opened early, or in the answer to a question. Its words are never copied here. */
@Entity('cited_learning')
export class CitedLearningRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'shared_id' }) sharedId: string;
  @Column('text', { name: 'parameter_key', nullable: true }) parameterKey: string | null;
  @Column('uuid', { name: 'workshop_id', nullable: true }) workshopId: string | null;
  @Column('uuid', { name: 'remark_id', nullable: true }) remarkId: string | null;
  @Column('uuid', { name: 'opening_id', nullable: true }) openingId: string | null;
  @Column('uuid', { name: 'note_id', nullable: true }) noteId: string | null;
  @Column('uuid', { name: 'cited_by' }) citedBy: string;
  @InstantColumn({ name: 'cited_at' }) citedAt: Instant;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @InstantColumn({ name: 'ended_at', nullable: true }) endedAt: Instant | null;
}
