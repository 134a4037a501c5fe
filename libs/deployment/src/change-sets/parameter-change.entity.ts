import { Column, Entity, VersionColumn } from 'typeorm';
import { TenantRow } from '@cairn/platform';

/** One changed answer as the coach is preparing it; what signers read is the frozen revision. */
@Entity('parameter_change')
export class ParameterChangeRow extends TenantRow {
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('uuid', { name: 'engagement_id' }) engagementId: string;
  @Column('uuid', { name: 'change_set_id' }) changeSetId: string;
  @Column('text', { name: 'parameter_key' }) parameterKey: string;
  @Column('int') ordinal: number;
  @Column('text') question: string;
  @Column('jsonb', { name: 'now_value', nullable: true }) nowValue: unknown;
  @Column('text', { name: 'now_text', nullable: true }) nowText: string | null;
  @Column('jsonb', { name: 'proposed_value' }) proposedValue: unknown;
  @Column('text', { name: 'proposed_text' }) proposedText: string;
  @Column('text') why: string;
  @Column('jsonb') affected: unknown;
  @Column('text', { name: 'starts_text' }) startsText: string;
  /** Why it starts at once although a cycle is running; null: with the next cycle. */
  @Column('text', { name: 'starts_now_reason', nullable: true }) startsNowReason: string | null;
  @Column('text', { name: 'text_sha256', nullable: true }) textSha256: string | null;
  @Column('int', { name: 'changed_in_revision' }) changedInRevision: number;
  @VersionColumn() version: number;
}
