import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'One question of the discovery record with its answer.' })
export class DiscoveryAnswer {
  @Field(() => String)
  key: string;

  @Field(() => String)
  question: string;

  @Field(() => String)
  hint: string;

  @Field(() => String, { description: 'Empty while nobody has answered.' })
  text: string;

  @Field(() => Int, { description: 'Of this answer; 0 while nobody has answered.' })
  version: number;

  @Field(() => InstantScalar, { nullable: true })
  at: Instant | null;

  @Field(() => String, { nullable: true })
  byName: string | null;
}

@ObjectType({ description: 'What was found out before the deployment talks.' })
export class DiscoveryRecord {
  @Field(() => UuidScalar, { description: 'Of the engagement.' })
  engagementId: string;

  @Field(() => Boolean)
  canWrite: boolean;

  @Field(() => [DiscoveryAnswer])
  answers: DiscoveryAnswer[];
}

@InputType()
export class SaveDiscoveryAnswerInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => String)
  key: string;

  @Field(() => String)
  text: string;

  @Field(() => Int, { description: 'Of the answer that the writer saw.' })
  version: number;
}

@ObjectType()
export class DiscoveryAnswerPayload {
  @Field(() => DiscoveryAnswer, { nullable: true, description: 'As it stands now; with DISCOVERY_CHANGED what the other wrote.' })
  answer?: DiscoveryAnswer | null;

  @Field(() => [UserError])
  errors: UserError[];
}
