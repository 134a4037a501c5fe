import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { TeamKindEnum } from '../engagements/engagement.enums.js';
import type { TeamKind } from './team.rules.js';

@ObjectType({ description: 'A unit that left the programme.' })
export class OptOutFacts {
  @Field(() => DayScalar)
  on: Day;

  @Field(() => String)
  reason: string;

  @Field(() => String)
  decidedBy: string;
}

@ObjectType({ description: 'A team, unit or organisation that takes part in an engagement.' })
export class Team {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => TeamKindEnum)
  kind: TeamKind;

  @Field(() => UuidScalar, { nullable: true })
  parentId: string | null;

  @Field(() => Int, { nullable: true, description: 'As the client says; the roster counts itself.' })
  headcount: number | null;

  @Field(() => Boolean)
  pilot: boolean;

  @Field(() => OptOutFacts, { nullable: true })
  optOut: OptOutFacts | null;

  @Field(() => Int, { description: 'People on the roster.' })
  people: number;

  @Field(() => Int)
  okrAuthors: number;

  @Field(() => Int)
  version: number;
}

@InputType()
export class AddTeamInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => String)
  name: string;

  @Field(() => TeamKindEnum)
  kind: TeamKind;

  @Field(() => UuidScalar, { nullable: true })
  parentId?: string | null;

  @Field(() => Int, { nullable: true })
  headcount?: number | null;

  @Field(() => Boolean, { nullable: true })
  pilot?: boolean | null;
}

@InputType()
export class EditTeamInput extends AddTeamInput {
  @Field(() => UuidScalar)
  teamId: string;

  @Field(() => Int)
  version: number;
}

@InputType({ isAbstract: true })
abstract class OneTeamInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => UuidScalar)
  teamId: string;

  @Field(() => Int)
  version: number;
}

@InputType()
export class ArchiveTeamInput extends OneTeamInput {
  @Field(() => Boolean)
  archived: boolean;
}

@InputType()
export class OptOutTeamInput extends OneTeamInput {
  @Field(() => DayScalar)
  on: string;

  @Field(() => String)
  reason: string;

  @Field(() => String, { description: 'Who decided it, as the client names them.' })
  decidedBy: string;
}

@InputType()
export class TakeTeamBackInput extends OneTeamInput {
  @Field(() => String)
  reason: string;
}

@ObjectType()
export class TeamPayload {
  @Field(() => Team, { nullable: true })
  team?: Team | null;

  @Field(() => [UserError])
  errors: UserError[];
}
