import { Field, ObjectType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'Words that this reader wrote and took back.' })
export class TipInBin {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  tipId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'Null: the post itself.' })
  tipCommentId: string | null;
  @Field(() => String, { description: 'Of the post, or of the one that the comment stood below.' })
  title: string;
  @Field(() => String, { description: 'Of a comment; empty for a post.' })
  text: string;
  @Field(() => InstantScalar)
  takenAt: Instant;
  @Field(() => DayScalar, { description: 'The first day without them.' })
  goneOn: Day;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}
