import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayScalar, InstantScalar } from '@cairn/platform';
import type { Day, Instant } from '@cairn/kernel';
import type { Health, SignalKind } from '../signals/signal.rules.js';
import type { TodayKind } from './today-item.rules.js';

const names = <T extends string>(values: readonly T[]): Record<T, T> => Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;

export const HealthEnum = names(['ON_TRACK', 'NEEDS_ATTENTION', 'OFF_TRACK', 'NO_DATA']);
export const SignalKindEnum = names(['SPONSOR', 'TRAINING', 'RHYTHM', 'OUTCOME', 'INDEPENDENCE']);
export const TodayKindEnum = names([
  'PLAN_THREATENS_DATE',
  'DECISION_WAITS',
  'CHANGES_ASKED',
  'QUESTION_ASKED',
  'WAIVER_ASKED',
  'WAIVER_SPREADS',
  'MAIL_FAILED',
  'PLAN_TO_SEND',
  'COMES_INTO_FORCE',
  'GATE_THREATENS_DATE',
  'TRAINING_TO_BOOK',
  'MAKE_UP_WAITS',
  'ATTENDANCE_TO_RECORD',
  'GATE_OPENED_EARLY',
  'OUTCOME_NOT_AGREED',
  'DRAFT_TO_REVIEW',
  'CYCLE_TO_START',
  'REVIEW_TO_GIVE',
  'REVIEWS_OVERDUE',
  'MENTEE_WAITS',
  'TRAINEE_SILENT',
  'OBSERVED_TO_MARK',
  'APPLICATIONS_TO_READ',
  'APPLICATION_ANSWERS_DUE',
  'OFFER_ENDS',
  'CERTIFICATES_READY',
  'RENEWAL_DUE',
  'OFFER_TO_ACCEPT',
  'WORK_RETURNED',
  'LIVE_SESSION_NEAR',
  'STEP_NEXT',
  'EVIDENCE_WITHDRAWN',
  'REQUIREMENT_REOPENED',
  'LEARNINGS_TO_REVIEW',
  'TIP_REPORTS',
  'LEARNING_RETURNED',
  'LEARNING_TO_COMPLETE',
  'CASE_STUDY_ANSWERED',
  'CASE_STUDY_ENDS',
  'CITATION_WITHDRAWN',
]);
registerEnumType(HealthEnum, { name: 'Health', description: 'Always shown with its cause.' });
registerEnumType(SignalKindEnum, { name: 'SignalKind' });
registerEnumType(TodayKindEnum, { name: 'TodayKind' });

@ObjectType({ description: 'One of the five readings of an engagement, with its cause.' })
export class SignalReading {
  @Field(() => SignalKindEnum) kind: SignalKind;
  @Field(() => HealthEnum) health: Health;
  @Field(() => String) reason: string;
  @Field(() => DayScalar, { nullable: true }) since: Day | null;
  @Field(() => String, { nullable: true, description: 'Where in the portal the cause can be seen.' }) path: string | null;
}

@ObjectType({ description: 'The one thing to do about an item.' })
export class TodayItemAct {
  @Field(() => String) label: string;
  @Field(() => String) path: string;
  @Field(() => String, { nullable: true, description: 'Set where the act is to nudge the signers of this change set.' }) changeSetId: string | null;
}

@ObjectType({ description: 'Something that waits, with its cause. It leaves by itself when the cause is gone.' })
export class TodayItem {
  @Field(() => String, { description: 'Stable while the cause lasts.' }) key: string;
  @Field(() => TodayKindEnum) kind: TodayKind;
  @Field(() => String, { description: 'Or “Certification”, where it is about no client.' }) clientName: string;
  @Field(() => String, { nullable: true }) clientSlug: string | null;
  @Field(() => HealthEnum) health: Health;
  @Field(() => String) what: string;
  @Field(() => String) why: string;
  @Field(() => String) when: string;
  @Field(() => DayScalar, { nullable: true }) dueOn: Day | null;
  @Field(() => TodayItemAct, { nullable: true }) act: TodayItemAct | null;
}

@ObjectType({ description: 'An engagement in the list below the items.' })
export class TodayEngagement {
  @Field(() => String) engagementId: string;
  @Field(() => String) clientName: string;
  @Field(() => String) clientSlug: string;
  @Field(() => String, { description: 'Where it stands: "Cycle 2, week 6 of 13".' }) moment: string;
  @Field(() => HealthEnum, { description: 'The worst of its signals.' }) worst: Health;
  @Field(() => [SignalReading]) signals: SignalReading[];
  @Field(() => String, { nullable: true, description: 'The next date: "Training, 30 Nov".' }) next: string | null;
}

@ObjectType({ description: 'What needs a coach, in one look.' })
export class Today {
  @Field(() => InstantScalar) asOf: Instant;
  @Field(() => String) title: string;
  @Field(() => String) subtitle: string;
  @Field(() => [TodayItem], { description: 'In the order in which to take them.' }) needsYou: TodayItem[];
  @Field(() => Int, { description: 'How many there are, also those that were not asked for.' }) needsYouCount: number;
  @Field(() => [TodayItem]) waitingOnOthers: TodayItem[];
  @Field(() => Int) waitingOnOthersCount: number;
  @Field(() => Int, { description: 'Items that this person put off.' }) snoozed: number;
  @Field(() => [TodayEngagement], { description: 'Worst signal first.' }) engagements: TodayEngagement[];
  @Field(() => Int, { description: 'Clients in this person’s list of clients.' }) clientCount: number;
}
