import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'A browser that the viewer’s account is signed in with.' })
export class Session {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => Boolean, { description: 'The one that asks.' })
  current: boolean;

  @Field(() => String, { description: 'Such as "Firefox on Windows".' })
  device: string;

  @Field(() => String, { nullable: true, description: 'Network address of the sign-in.' })
  ip: string | null;

  @Field(() => InstantScalar)
  createdAt: Instant;

  @Field(() => InstantScalar, { description: 'To within five minutes.' })
  lastSeenAt: Instant;

  @Field(() => InstantScalar, { description: 'The latest end; an idle session ends after 12 hours.' })
  expiresAt: Instant;
}

@InputType()
export class RevokeSessionInput extends MutationInput {
  @Field(() => UuidScalar)
  sessionId: string;
}

@InputType()
export class SignOutEverywhereInput extends MutationInput {}

@InputType()
export class SwitchPracticeInput extends MutationInput {
  @Field(() => UuidScalar)
  practiceId: string;
}

@InputType()
export class SeeAsInput extends MutationInput {
  @Field(() => UuidScalar)
  personId: string;
}

@InputType()
export class StopSeeingAsInput extends MutationInput {}

@ObjectType({ description: 'The sessions that are left.' })
export class SessionsPayload {
  @Field(() => [Session])
  sessions?: Session[];

  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType({ description: 'Who looks has changed: load everything again.' })
export class SwitchedPayload {
  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType({ description: 'Somebody of the sample practice to look at it as.' })
export class SamplePersonChoice {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'Such as "client lead".' })
  does: string;

  @Field(() => String, { nullable: true })
  clientName: string | null;
}
