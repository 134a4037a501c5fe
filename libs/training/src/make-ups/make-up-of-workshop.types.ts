import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, UuidScalar } from '@cairn/platform';
import type { MakeUpState } from '../workshops/workshop.kinds.js';

export const MakeUpStateEnum = { OPEN: 'OPEN', WAITING: 'WAITING', ACCEPTED: 'ACCEPTED', RETURNED: 'RETURNED' } as const;
registerEnumType(MakeUpStateEnum, { name: 'MakeUpState', description: 'Begun; handed in; accepted; returned with a remark.' });

@ObjectType({ description: 'Recording seen and exercise handed in, by somebody who missed the workshop.' })
export class MakeUp {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  personName: string;
  @Field(() => InstantScalar, { nullable: true })
  recordingSeenAt: Instant | null;
  @Field(() => String, { nullable: true })
  exercise: string | null;
  @Field(() => InstantScalar, { nullable: true })
  handedInAt: Instant | null;
  @Field(() => MakeUpStateEnum)
  state: MakeUpState;
  @Field(() => String, { nullable: true })
  remark: string | null;
  @Field(() => String, { nullable: true })
  decidedByName: string | null;
  @Field(() => InstantScalar, { nullable: true })
  decidedAt: Instant | null;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}
