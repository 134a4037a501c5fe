import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, Connection, InstantScalar, UuidScalar } from '@cairn/platform';
import { TipReportLeft } from '../moderation/report-left.types.js';
import { TipCommentKindEnum, TipStatusEnum } from '../tip-enums.js';
import type { TipCommentKind, TipStatus } from '../tip-kinds.js';

@ObjectType({ description: 'Something said below a post. Taken back or hidden, its place stays without words.' })
export class TipComment {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  tipId: string;
  @Field(() => TipCommentKindEnum)
  kind: TipCommentKind;
  @Field(() => String, { description: 'Empty where this reader is not to read it.' })
  text: string;
  @Field(() => TipStatusEnum)
  status: TipStatus;
  @Field(() => String, { nullable: true })
  hiddenReason: string | null;
  @Field(() => String)
  authorName: string;
  @Field(() => Boolean)
  isMine: boolean;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => InstantScalar, { nullable: true })
  editedAt: Instant | null;
  @Field(() => Int)
  version: number;
  @Field(() => Boolean)
  isAccepted: boolean;
  @Field(() => Int)
  thanks: number;
  @Field(() => Boolean)
  isThanked: boolean;
  @Field(() => Boolean)
  isReported: boolean;
  @Field(() => TipReportLeft, { nullable: true, description: 'This reader reported it, and a moderator left it; the last time.' })
  reportLeft: TipReportLeft | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class TipCommentConnection extends Connection(TipComment) {}
