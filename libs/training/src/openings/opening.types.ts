import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { OpeningStatus } from './opening.rules.js';

export const OpeningStatusEnum = { OPEN: 'OPEN', CLOSED: 'CLOSED', EXPIRED: 'EXPIRED' } as const;
registerEnumType(OpeningStatusEnum, { name: 'GateOpeningStatus' });

@ObjectType({ description: 'The training gate, opened early by the client lead for a team, a person or everybody, until a day.' })
export class GateOpening {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar, { nullable: true })
  teamId: string | null;
  @Field(() => String, { nullable: true })
  teamName: string | null;
  @Field(() => UuidScalar, { nullable: true })
  personId: string | null;
  @Field(() => String, { nullable: true })
  personName: string | null;
  @Field(() => String)
  reason: string;
  @Field(() => DayScalar, { description: 'The last day on which it counts.' })
  endsOn: Day;
  @Field(() => OpeningStatusEnum)
  status: OpeningStatus;
  @Field(() => InstantScalar)
  openedAt: Instant;
  @Field(() => String)
  openedByName: string;
  @Field(() => InstantScalar, { nullable: true })
  closedAt: Instant | null;
  @Field(() => String, { nullable: true })
  closedByName: string | null;
  @Field(() => String, { nullable: true })
  closedReason: string | null;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class OpenGateEarlyArgs extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'A team or a person; neither: everybody.' })
  teamId?: string | null;
  @Field(() => UuidScalar, { nullable: true })
  personId?: string | null;
  @Field(() => String)
  reason: string;
  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it counts.' })
  endsOn?: Day | null;
}

@InputType()
export class CloseGateOpeningArgs extends MutationInput {
  @Field(() => UuidScalar)
  openingId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String)
  reason: string;
}

@ObjectType()
export class GateOpeningPayload {
  @Field(() => GateOpening, { nullable: true })
  opening?: GateOpening | null;
  @Field(() => [UserError])
  errors: UserError[];
}
