import { Field, ObjectType } from '@nestjs/graphql';
import { InstantScalar, UuidScalar } from '@cairn/platform';
import type { Instant } from '@cairn/kernel';

@ObjectType({ description: 'The act that takes this one back.' })
export class UndoAct {
  @Field(() => String, { description: 'Which inverse act, such as BRING_BACK.' }) act: string;
  @Field(() => String) id: string;
  @Field(() => InstantScalar, { nullable: true, description: 'Until when it can be taken back; null while nothing ends it.' }) until: Instant | null;
}

@ObjectType({ description: 'Something the reader did in the last 30 days.' })
export class ActivityItem {
  @Field(() => UuidScalar) id: string;
  @Field(() => InstantScalar) at: Instant;
  @Field(() => String) text: string;
  @Field(() => String, { nullable: true }) path: string | null;
  @Field(() => UndoAct, { nullable: true }) undo: UndoAct | null;
}
