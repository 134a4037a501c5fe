import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { consentLevelEnum, type ConsentLevel } from '@cairn/deployment';
import { AvailableAction, DayScalar, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import {
  LearningFieldEnum,
  LearningPhaseEnum,
  LearningStageEnum,
  LearningThemeEnum,
  ReachEnum,
  ReviewVerdictEnum,
  SourceKindEnum,
  WithdrawalCauseEnum,
} from '../learning-enums.js';
import type { LearningField, LearningPhase, LearningStage, LearningTheme, Reach, ReviewVerdict, SourceKind, WithdrawalCause } from '../learning-kinds.js';
import { LearningBandsView, LearningTextsView } from './learning-parts.types.js';

@ObjectType({ description: 'Words that could tell whose learning it is.' })
export class LearningFinding {
  @Field(() => LearningFieldEnum)
  field: LearningField;
  @Field(() => Int, { description: 'In UTF-16 units of the text of that field.' })
  start: number;
  @Field(() => Int)
  length: number;
  @Field(() => String)
  text: string;
  @Field(() => String, { description: 'CLIENT, PERSON, TEAM, PRODUCT, MAIL, URL, PHONE, MONEY, DATE, FILE_NAME or QUOTE.' })
  kind: string;
  @Field(() => String, { description: 'Why it was found.' })
  words: string;
  @Field(() => Boolean, { description: 'False: only other words settle it.' })
  mayKeep: boolean;
  @Field(() => String, { nullable: true, description: 'Why its author keeps it; null while it is open.' })
  keptBecause: string | null;
}

@ObjectType({ description: 'What a second person said to it.' })
export class LearningRemark {
  @Field(() => Int)
  round: number;
  @Field(() => ReviewVerdictEnum)
  verdict: ReviewVerdict;
  @Field(() => String)
  remark: string;
  @Field(() => String)
  reviewerName: string;
  @Field(() => InstantScalar)
  at: Instant;
}

@ObjectType({ description: 'The copy without names that others read, or that waits for a second person.' })
export class LearningCopy {
  @Field(() => UuidScalar)
  sharedId: string;
  @Field(() => ReachEnum)
  reach: Reach;
  @Field(() => Int)
  round: number;
  @Field(() => InstantScalar)
  handedInAt: Instant;
  @Field(() => DayScalar, { nullable: true })
  publishedOn: Day | null;
  @Field(() => DayScalar, { nullable: true })
  withdrawnOn: Day | null;
  @Field(() => WithdrawalCauseEnum, { nullable: true })
  withdrawnBecause: WithdrawalCause | null;
  @Field(() => String, { nullable: true, description: 'What whoever leads the practice wrote to its author.' })
  withdrawnReason: string | null;
  @Field(() => Int, { description: 'At how many clients it was seen.' })
  seenCount: number;
}

@ObjectType({ description: 'What the client of a learning allows, for its author to know before they write.' })
export class LearningConsent {
  @Field(() => String)
  clientName: string;
  @Field(() => consentLevelEnum)
  level: ConsentLevel;
  @Field(() => Boolean, { description: 'A copy without names may go beyond the coaches of this client.' })
  maySpread: boolean;
  @Field(() => String, { description: 'What it means for this learning, in a sentence or two.' })
  words: string;
}

@ObjectType({ description: 'One reusable insight, with its names, for its author and the coaches of its engagement.' })
export class Learning extends LearningTextsView {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int)
  version: number;
  @Field(() => LearningStageEnum)
  stage: LearningStage;
  @Field(() => String, { description: 'Who may read it now and what comes next.' })
  standing: string;
  @Field(() => UuidScalar, { nullable: true })
  engagementId: string | null;
  @Field(() => String, { nullable: true })
  clientName: string | null;
  @Field(() => String, { nullable: true })
  clientSlug: string | null;
  @Field(() => String, { nullable: true })
  cohortName: string | null;
  @Field(() => String)
  authorName: string;
  @Field(() => Boolean)
  isMine: boolean;
  @Field(() => SourceKindEnum)
  sourceKind: SourceKind;
  @Field(() => String, { nullable: true, description: 'The page of what it began with.' })
  sourcePath: string | null;
  @Field(() => LearningPhaseEnum, { nullable: true })
  phase: LearningPhase | null;
  @Field(() => LearningThemeEnum, { nullable: true })
  theme: LearningTheme | null;
  @Field(() => String, { nullable: true })
  parameterKey: string | null;
  @Field(() => String, { nullable: true, description: 'What the parameter is called.' })
  parameterName: string | null;
  @Field(() => LearningBandsView)
  bands: LearningBandsView;
  @Field(() => InstantScalar)
  createdAt: Instant;
  @Field(() => InstantScalar)
  editedAt: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'In the bin since.' })
  binnedAt: Instant | null;
  @Field(() => LearningCopy, { nullable: true })
  copy: LearningCopy | null;
  @Field(() => [LearningRemark], { description: 'The latest first.' })
  remarks: LearningRemark[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'A learning as its author works on it.' })
export class LearningPage {
  @Field(() => UuidScalar, { description: 'Of the learning.' })
  id: string;
  @Field(() => Learning)
  learning: Learning;
  @Field(() => LearningConsent, { nullable: true, description: 'Null: it comes from no client.' })
  consent: LearningConsent | null;
  @Field(() => [LearningFinding], { description: 'In the order of the text. Empty for readers who do not write it.' })
  findings: LearningFinding[];
  @Field(() => LearningBandsView, { description: 'What the copy would say of where it comes from: wide enough that five clients fit.' })
  bandsToShare: LearningBandsView;
}

@ObjectType()
export class LearningPayload {
  @Field(() => LearningPage, { nullable: true })
  page?: LearningPage | null;
  @Field(() => [UserError])
  errors: UserError[];
}
