import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, Connection, ConnectionArgs, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { LearningPhaseEnum, LearningThemeEnum, ReachEnum } from '../../learning-enums.js';
import type { LearningPhase, LearningTheme, Reach } from '../../learning-kinds.js';
import { TipComment, TipCommentConnection } from '../discussion/tip-comment.types.js';
import { TipReportLeft } from '../moderation/report-left.types.js';
import { TipFacetEnum, TipKindEnum, TipStatusEnum } from '../tip-enums.js';
import type { TipKind, TipStatus } from '../tip-kinds.js';

@ObjectType({ description: 'A list of tips or a question, by one coach for the others.' })
export class TipPost {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => TipKindEnum)
  kind: TipKind;
  @Field(() => String)
  title: string;
  @Field(() => String, { description: 'What stands above the tips, or explains the question.' })
  intro: string;
  @Field(() => [String], { description: 'In their order; none for a question.' })
  tips: string[];
  @Field(() => LearningThemeEnum)
  theme: LearningTheme;
  @Field(() => LearningPhaseEnum, { nullable: true })
  phase: LearningPhase | null;
  @Field(() => ReachEnum)
  reach: Reach;
  @Field(() => TipStatusEnum)
  status: TipStatus;
  @Field(() => String, { nullable: true, description: 'Why a moderator hid it, for its author and the moderators.' })
  hiddenReason: string | null;
  @Field(() => String)
  authorName: string;
  @Field(() => Boolean)
  isMine: boolean;
  @Field(() => InstantScalar)
  publishedAt: Instant;
  @Field(() => InstantScalar, { nullable: true })
  editedAt: Instant | null;
  @Field(() => Int)
  version: number;
  @Field(() => Boolean, { description: 'Whoever asked has accepted an answer.' })
  isAnswered: boolean;
  @Field(() => Int)
  answers: number;
  @Field(() => Int)
  comments: number;
  @Field(() => Int, { description: 'How many it helped.' })
  thanks: number;
  @Field(() => Boolean)
  isThanked: boolean;
  @Field(() => Boolean)
  isFollowed: boolean;
  @Field(() => Boolean, { description: 'This reader has reported it, and no moderator has answered.' })
  isReported: boolean;
  @Field(() => TipReportLeft, { nullable: true, description: 'This reader reported it, and a moderator left it; the last time.' })
  reportLeft: TipReportLeft | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'How many posts would be found with another choice of one kind, the others left as they are.' })
export class TipFacetCount {
  @Field(() => TipFacetEnum)
  facet: keyof typeof TipFacetEnum;
  @Field(() => String, { description: 'A theme; or TIPS, QUESTIONS, OPEN (questions without an accepted answer), FOLLOWED, MINE.' })
  value: string;
  @Field(() => Int)
  count: number;
}

@ObjectType()
export class TipPostConnection extends Connection(TipPost) {
  @Field(() => Boolean, { description: 'No post has all the words; these have some of them, or words that are written alike.' })
  isNear: boolean;
  @Field(() => [TipFacetCount])
  facets: TipFacetCount[];
}

@ObjectType({ description: 'A post with what was said below it.' })
export class TipPage {
  @Field(() => UuidScalar, { description: 'Of the post.' })
  id: string;
  @Field(() => TipPost)
  post: TipPost;
  @Field(() => TipComment, { nullable: true, description: 'The accepted answer; it stands in the discussion too.' })
  accepted: TipComment | null;
  @Field(() => TipCommentConnection, { description: 'The earliest first.' })
  discussion: TipCommentConnection;
  @Field(() => Boolean)
  isThemeFollowed: boolean;
}

@ObjectType({ description: 'Words that tell, or may tell, who it was.' })
export class TipFinding {
  @Field(() => String, { description: 'Path of the input they stand in, such as `tips.0`.' })
  field: string;
  @Field(() => Int, { description: 'In UTF-16 units of the text without surrounding white space.' })
  start: number;
  @Field(() => String, { description: 'As they were typed.' })
  text: string;
  @Field(() => String)
  words: string;
  @Field(() => Boolean, { description: 'They stay if their author says that they tell nobody who it was.' })
  mayKeep: boolean;
}

@ObjectType()
export class TipPayload {
  @Field(() => TipPage, { nullable: true })
  page?: TipPage | null;
  @Field(() => [TipFinding])
  findings: TipFinding[];
  @Field(() => [UserError])
  errors: UserError[];
}

@InputType()
export class TipFilterInput {
  @Field(() => String, { nullable: true, description: 'Words, at most 200 characters; "in quotes" together, -without. Also what was said below.' })
  text?: string | null;
  @Field(() => [LearningThemeEnum], { nullable: true })
  themes?: LearningTheme[] | null;
  @Field(() => TipKindEnum, { nullable: true })
  kind?: TipKind | null;
  @Field(() => Boolean, { nullable: true, description: 'Questions without an accepted answer.' })
  unanswered?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Posts and themes that this reader follows.' })
  followed?: boolean | null;
  @Field(() => Boolean, { nullable: true })
  mine?: boolean | null;
}

@ArgsType()
export class TipsArgs extends ConnectionArgs {
  @Field(() => TipFilterInput, { nullable: true })
  filter?: TipFilterInput | null;
}

@ArgsType()
export class TipArgs extends ConnectionArgs {
  @Field(() => UuidScalar)
  tipId: string;
}
