import { Field, InputType, Int } from '@nestjs/graphql';
import type { ClientRole } from '@cairn/identity';
import { MutationInput, UuidScalar } from '@cairn/platform';
import { ClientRoleEnum, RosterFieldEnum } from '../engagements/engagement.enums.js';
import type { RosterField } from './columns.rules.js';

@InputType()
export class ChooseRosterColumnsInput extends MutationInput {
  @Field(() => UuidScalar)
  importId: string;

  @Field(() => Int)
  version: number;

  @Field(() => [RosterFieldEnum], { description: 'One for every column, in their order.' })
  fields: RosterField[];
}

@InputType()
export class RoleWordInput {
  @Field(() => String)
  word: string;

  @Field(() => ClientRoleEnum, { nullable: true, description: 'Null leaves the word out.' })
  role?: ClientRole | null;
}

@InputType()
export class WritesWordInput {
  @Field(() => String)
  word: string;

  @Field(() => Boolean, { nullable: true, description: 'Null leaves the answer as it is.' })
  writes?: boolean | null;
}

@InputType()
export class RepairRosterImportInput extends MutationInput {
  @Field(() => UuidScalar)
  importId: string;

  @Field(() => Int)
  version: number;

  @Field(() => [RoleWordInput], { nullable: true })
  roles?: RoleWordInput[] | null;

  @Field(() => [WritesWordInput], { nullable: true })
  writes?: WritesWordInput[] | null;
}

@InputType()
export class RunRosterImportInput extends MutationInput {
  @Field(() => UuidScalar)
  importId: string;

  @Field(() => Int)
  version: number;
}

@InputType()
export class UndoRosterImportInput extends MutationInput {
  @Field(() => UuidScalar)
  importId: string;
}
