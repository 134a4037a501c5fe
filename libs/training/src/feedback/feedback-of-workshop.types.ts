import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FeedbackPace } from '../workshops/workshop.kinds.js';

export const FeedbackPaceEnum = { TOO_SLOW: 'TOO_SLOW', RIGHT: 'RIGHT', TOO_FAST: 'TOO_FAST' } as const;
registerEnumType(FeedbackPaceEnum, { name: 'FeedbackPace' });

@ObjectType({ description: 'What the reader said themselves.' })
export class OwnFeedback {
  @Field(() => Int, { description: '1 (not useful) to 5 (very useful).' })
  useful: number;
  @Field(() => FeedbackPaceEnum)
  pace: FeedbackPace;
  @Field(() => String, { nullable: true })
  helped: string | null;
  @Field(() => String, { nullable: true })
  missing: string | null;
}

@ObjectType({ description: 'Counts and words, without names.' })
export class FeedbackSummary {
  @Field(() => Int)
  answers: number;
  @Field(() => [Int], { description: 'How many chose 1, 2, 3, 4 and 5.' })
  useful: readonly number[];
  @Field(() => Int)
  tooSlow: number;
  @Field(() => Int)
  right: number;
  @Field(() => Int)
  tooFast: number;
  @Field(() => [String])
  helped: readonly string[];
  @Field(() => [String])
  missing: readonly string[];
}
