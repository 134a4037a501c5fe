import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, Connection, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { PracticeRoleEnum } from '../viewer/role.enum.js';
import type { PracticeRole } from '../viewer/roles.js';

@ObjectType({ description: 'Somebody as others see them.' })
export class Person {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;
}

export const invitationStates = { NONE: 'NONE', SENT: 'SENT', EXPIRED: 'EXPIRED', ACCEPTED: 'ACCEPTED' } as const;
export type InvitationStateName = keyof typeof invitationStates;
registerEnumType(invitationStates, { name: 'InvitationState', description: 'NONE: never asked in by mail, or taken back.' });

@ObjectType({ description: 'Somebody who works at the practice.' })
export class PracticePerson {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => Int)
  version: number;

  @Field(() => Boolean)
  isViewer: boolean;

  @Field(() => [PracticeRoleEnum])
  roles: PracticeRole[];

  @Field(() => invitationStates)
  invitation: InvitationStateName;

  @Field(() => InstantScalar, { nullable: true })
  invitedAt: Instant | null;

  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class PracticePersonConnection extends Connection(PracticePerson) {}

@InputType()
export class AddPracticePersonInput extends MutationInput {
  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => [PracticeRoleEnum], { description: 'At least one.' })
  roles: PracticeRole[];

  @Field(() => Boolean, { nullable: true, description: 'Ask them in by mail now; yes unless told.' })
  invite?: boolean | null;
}

@InputType()
export class PersonRoleInput extends MutationInput {
  @Field(() => UuidScalar)
  personId: string;

  @Field(() => PracticeRoleEnum)
  role: PracticeRole;
}

@InputType()
export class RenamePersonInput extends MutationInput {
  @Field(() => UuidScalar)
  personId: string;

  @Field(() => Int)
  version: number;

  @Field(() => String)
  name: string;
}

@InputType()
export class PersonInput extends MutationInput {
  @Field(() => UuidScalar)
  personId: string;
}

@ObjectType()
export class PracticePersonPayload {
  @Field(() => PracticePerson, { nullable: true, description: 'Null when nothing was done, and when they no longer work at the practice.' })
  person?: PracticePerson | null;

  @Field(() => [UserError])
  errors: UserError[];
}
