import { Column, Entity, VersionColumn } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { TemplateAnswer } from './plan-template.rules.js';

/** The answers a practice starts new deployment plans with; without a row the field's usual ones count. */
@Entity('plan_template')
export class PlanTemplateRow extends TenantRow {
  @Column('jsonb') parameters: readonly TemplateAnswer[];
  @InstantColumn({ name: 'updated_at' }) updatedAt: Instant;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: string | null;
  @VersionColumn() version: number;
}
