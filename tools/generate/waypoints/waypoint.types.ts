import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { Connection, ConnectionArgs, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';

@ObjectType()
export class Waypoint {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => InstantScalar)
  createdAt: Instant;

  @Field(() => Int)
  version: number;
}

@ObjectType()
export class WaypointConnection extends Connection(Waypoint) {}

@ArgsType()
export class WaypointsArgs extends ConnectionArgs {
  @Field(() => UuidScalar)
  engagementId: string;
}

@InputType()
export class AddWaypointInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => String)
  name: string;
}

@ObjectType()
export class WaypointPayload {
  @Field(() => Waypoint, { nullable: true })
  waypoint?: Waypoint | null;

  @Field(() => [UserError])
  errors: UserError[];
}
