import { Column, Entity, VersionColumn } from 'typeorm';
import type { Day, Instant } from '@cairn/kernel';
import { InstantColumn, TenantRow } from '@cairn/platform';
import type { ApplicationStatus, ReaderVerdict } from './application.rules.js';

/** Somebody's request for a place, from the first word on the public page. */
@Entity('application')
export class ApplicationRow extends TenantRow {
  @Column('uuid', { name: 'programme_id' }) programmeId: string;
  /** The cohort of the offer. */
  @Column('uuid', { name: 'cohort_id', nullable: true }) cohortId: string | null;
  @Column('text') name: string;
  @Column('citext') email: string;
  @Column('text') status: ApplicationStatus;
  @Column('jsonb') answers: Readonly<Record<string, string>>;
  /** The form as it was answered; null while it is being written. */
  @Column('jsonb', { nullable: true }) form: unknown;
  /** Where they heard of it, as the link said. */
  @Column('text') source: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @InstantColumn({ name: 'token_expires_at' }) tokenExpiresAt: Instant;
  @InstantColumn({ name: 'mailed_at', nullable: true }) mailedAt: Instant | null;
  @InstantColumn({ name: 'begun_at' }) begunAt: Instant;
  @InstantColumn({ name: 'saved_at' }) savedAt: Instant;
  @InstantColumn({ name: 'handed_in_at', nullable: true }) handedInAt: Instant | null;
  /** The day by which they are promised an answer. */
  @Column('date', { name: 'answer_by', nullable: true }) answerBy: Day | null;
  @Column('date', { name: 'offer_until', nullable: true }) offerUntil: Day | null;
  @InstantColumn({ name: 'decided_at', nullable: true }) decidedAt: Instant | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  /** What they were told beside the answer. */
  @Column('text') words: string;
  /** The batch that is about to answer it, or has. */
  @Column('uuid', { name: 'answer_batch_id', nullable: true }) answerBatchId: string | null;
  @Column('uuid', { name: 'trainee_id', nullable: true }) traineeId: string | null;
  @VersionColumn() version: number;
}

/** What one reader thinks of an application. */
@Entity('application_mark')
export class ApplicationMarkRow extends TenantRow {
  @Column('uuid', { name: 'application_id' }) applicationId: string;
  @Column('uuid', { name: 'reader_id' }) readerId: string;
  /** By criterion, 1 to 3. */
  @Column('jsonb') levels: Readonly<Record<string, number>>;
  @Column('text') verdict: ReaderVerdict;
  @Column('text') note: string;
  @InstantColumn({ name: 'marked_at' }) markedAt: Instant;
  @VersionColumn() version: number;
}

/** A time at which somebody of the practice can talk to an applicant. */
@Entity('interview_slot')
export class InterviewSlotRow extends TenantRow {
  @Column('uuid', { name: 'programme_id' }) programmeId: string;
  @Column('uuid', { name: 'with_person_id' }) withPersonId: string;
  @InstantColumn({ name: 'starts_at' }) startsAt: Instant;
  @InstantColumn({ name: 'ends_at' }) endsAt: Instant;
  @Column('text') place: string;
  @Column('uuid', { name: 'application_id', nullable: true }) applicationId: string | null;
  @InstantColumn({ name: 'booked_at', nullable: true }) bookedAt: Instant | null;
  @VersionColumn() version: number;
}

/** Answers that go out together, ten seconds after somebody said so. */
@Entity('answer_batch')
export class AnswerBatchRow extends TenantRow {
  @Column('uuid', { name: 'programme_id' }) programmeId: string;
  @Column('jsonb') lines: unknown;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @InstantColumn({ name: 'created_at' }) createdAt: Instant;
  @InstantColumn({ name: 'send_at' }) sendAt: Instant;
  @InstantColumn({ name: 'sent_at', nullable: true }) sentAt: Instant | null;
  @InstantColumn({ name: 'undone_at', nullable: true }) undoneAt: Instant | null;
}
