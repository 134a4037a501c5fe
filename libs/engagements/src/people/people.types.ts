import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ClientRole } from '@cairn/identity';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, Connection, ConnectionArgs, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { ClientRoleEnum, InvitationStateEnum } from '../engagements/engagement.enums.js';
import { Team } from '../teams/team.types.js';

@ObjectType({ description: 'Where an invitation by mail stands.' })
export class InvitationFacts {
  @Field(() => InvitationStateEnum)
  state: 'NONE' | 'SENT' | 'EXPIRED' | 'ACCEPTED';

  @Field(() => InstantScalar, { nullable: true, description: 'Of the last change.' })
  at: Instant | null;
}

@ObjectType({ description: 'Somebody on an engagement’s roster.' })
export class RosterPerson {
  @Field(() => UuidScalar, { description: 'Of the entry; the same person has another on another engagement.' })
  id: string;

  @Field(() => UuidScalar)
  personId: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => UuidScalar, { nullable: true })
  teamId: string | null;

  @Field(() => String, { nullable: true })
  teamName: string | null;

  @Field(() => [ClientRoleEnum])
  roles: ClientRole[];

  @Field(() => Boolean)
  writesOkrs: boolean;

  @Field(() => InvitationFacts)
  invitation: InvitationFacts;

  @Field(() => InstantScalar)
  addedAt: Instant;

  @Field(() => Int)
  version: number;
}

@ObjectType()
export class RosterPersonConnection extends Connection(RosterPerson) {}

@ArgsType()
export class PeopleArgs extends ConnectionArgs {
  @Field(() => String, { description: 'The client’s part of the address.' })
  client: string;

  @Field(() => String, { nullable: true, description: 'Part of the name or mail address.' })
  search?: string | null;

  @Field(() => UuidScalar, { nullable: true })
  teamId?: string | null;

  @Field(() => ClientRoleEnum, { nullable: true })
  role?: ClientRole | null;

  @Field(() => Boolean, { nullable: true })
  writesOkrs?: boolean | null;
}

@ObjectType({ description: 'Teams of an engagement, and what the viewer may do with its list of people.' })
export class Roster {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => String)
  clientName: string;

  @Field(() => [Team], { description: 'By name; those that were put aside are left out.' })
  teams: Team[];

  @Field(() => [ClientRoleEnum], { description: 'Roles that the viewer may give and take.' })
  grantableRoles: ClientRole[];

  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class AddPersonInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => UuidScalar, { nullable: true })
  teamId?: string | null;

  @Field(() => [ClientRoleEnum])
  roles: ClientRole[];

  @Field(() => Boolean)
  writesOkrs: boolean;
}

@InputType()
export class PastePeopleInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => String, { description: 'One person a line: Ana Silva <ana@example.org>, team, role or "writes".' })
  text: string;
}

@InputType()
export class SeenPersonInput {
  @Field(() => UuidScalar, { description: 'Of the entry.' })
  id: string;

  @Field(() => Int)
  version: number;
}

@InputType({ description: 'Only what is given changes, for all of them or for none.' })
export class ChangePeopleInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => [SeenPersonInput])
  people: SeenPersonInput[];

  @Field(() => UuidScalar, { nullable: true, description: 'Null takes the team away.' })
  teamId?: string | null;

  @Field(() => [ClientRoleEnum], { nullable: true, description: 'Exactly these.' })
  roles?: ClientRole[] | null;

  @Field(() => Boolean, { nullable: true })
  writesOkrs?: boolean | null;
}

@InputType()
export class RemovePeopleInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => [UuidScalar], { description: 'Of the entries.' })
  ids: string[];
}

@InputType()
export class InvitePeopleInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => [UuidScalar], { description: 'Of the entries.' })
  ids: string[];
}

@ObjectType({ description: 'The people that a mutation was about, as they are now.' })
export class PeoplePayload {
  @Field(() => [RosterPerson])
  people?: RosterPerson[];

  @Field(() => Int, { nullable: true })
  added?: number | null;

  @Field(() => Int, { nullable: true })
  changed?: number | null;

  @Field(() => Int, { nullable: true })
  removed?: number | null;

  @Field(() => Int, { nullable: true, description: 'Mails that go out.' })
  invited?: number | null;

  @Field(() => Int, { nullable: true, description: 'People who have accepted an invitation before and get none.' })
  alreadyIn?: number | null;

  @Field(() => [UserError])
  errors: UserError[];
}
