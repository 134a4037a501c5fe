import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { WaiverStatus } from './waiver.rules.js';

export const waiverStatuses = { ASKED: 'ASKED', GRANTED: 'GRANTED', DECLINED: 'DECLINED', REVOKED: 'REVOKED', EXPIRED: 'EXPIRED' } as const;
registerEnumType(waiverStatuses, { name: 'WaiverStatus' });

@ObjectType({ description: 'An exception from one parameter, for one team or one person, until a day.' })
export class Waiver {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  parameterKey: string;
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
  expiresOn: Day;
  @Field(() => waiverStatuses)
  status: WaiverStatus;
  @Field(() => InstantScalar)
  askedAt: Instant;
  @Field(() => String, { nullable: true })
  askedByName: string | null;
  @Field(() => InstantScalar, { nullable: true })
  decidedAt: Instant | null;
  @Field(() => String, { nullable: true })
  decidedByName: string | null;
  @Field(() => String, { nullable: true })
  decidedNote: string | null;
  @Field(() => InstantScalar, { nullable: true })
  endedAt: Instant | null;
  @Field(() => String, { nullable: true })
  endedNote: string | null;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class AskWaiverArgs extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  parameterKey: string;
  @Field(() => UuidScalar, { nullable: true, description: 'Either a team or a person.' })
  teamId?: string | null;
  @Field(() => UuidScalar, { nullable: true })
  personId?: string | null;
  @Field(() => String)
  reason: string;
  @Field(() => DayScalar, { nullable: true })
  expiresOn?: Day | null;
}

@InputType()
export class DecideWaiverArgs extends MutationInput {
  @Field(() => UuidScalar)
  waiverId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String, { defaultValue: '', description: 'Needed for a no and for an early end.' })
  note: string;
}

@ObjectType()
export class WaiverPayload {
  @Field(() => Waiver, { nullable: true })
  waiver?: Waiver | null;
  @Field(() => [UserError])
  errors: UserError[];
}
