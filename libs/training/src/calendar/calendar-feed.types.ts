import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'A secret address that one’s calendar reads. The address itself is told once, when it is made.' })
export class CalendarFeed {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Boolean)
  hidesClients: boolean;
  @Field(() => InstantScalar)
  createdAt: Instant;
}

@InputType()
export class CreateCalendarFeedArgs extends MutationInput {
  @Field(() => Boolean, { defaultValue: false, description: 'Shows what kind of workshop it is and when, nothing that tells of the client.' })
  hidesClients: boolean;
}

@InputType()
export class RevokeCalendarFeedArgs extends MutationInput {}

@ObjectType()
export class CalendarFeedPayload {
  @Field(() => CalendarFeed, { nullable: true })
  feed?: CalendarFeed | null;
  @Field(() => String, { nullable: true, description: 'The secret address, this once.' })
  address?: string | null;
  @Field(() => [UserError])
  errors: UserError[];
}
