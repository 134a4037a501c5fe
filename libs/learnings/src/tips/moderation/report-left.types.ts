import { Field, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar } from '@cairn/platform';

@ObjectType({ description: 'A moderator read what somebody reported, and left it as it is.' })
export class TipReportLeft {
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => String, { description: 'To whoever reported it; empty for none.' })
  remark: string;
}
