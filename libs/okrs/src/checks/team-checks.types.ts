import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'How far a team is with its draft, held against the plan in force.' })
export class TeamCheck {
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => Int, { description: 'Rules that have to be fixed or waived before it can be sent.' })
  openRules: number;
  @Field(() => Int, { description: 'Of seven; a step with an open rule in it is not done.' })
  stepsDone: number;
}
