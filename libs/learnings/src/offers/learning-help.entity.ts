import { Column, Entity } from 'typeorm';
import type { Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';

export const offerSteps = ['PARAMETER', 'WAIVER', 'GATE_OPENING', 'DRAFT_REVIEW', 'WORKSHOP'] as const;
/** Where a learning is offered. */
export type OfferStep = (typeof offerSteps)[number];

/** Whether a learning that was offered helped somebody there. The copy's figures follow inside the database. */
@Entity('learning_help')
export class LearningHelpRow extends TenantRow {
  @Column('uuid', { name: 'shared_id' }) sharedId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') step: OfferStep;
  @Column('boolean') helped: boolean;
  @InstantColumn() at: Instant;
}
