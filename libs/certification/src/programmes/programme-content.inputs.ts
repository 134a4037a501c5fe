import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';
import { ItemKindEnum } from '../certification-enums.js';
import type { ItemKind } from '../certification-kinds.js';
import { ItemSettingsFields } from './programme-version.types.js';

@InputType()
export class AddModuleArgs extends MutationInput {
  @Field(() => UuidScalar)
  versionId: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  summary: string;
  @Field(() => Int, { nullable: true })
  opensAfterDays: number | null;
}

@InputType()
export class EditModuleArgs extends MutationInput {
  @Field(() => UuidScalar)
  moduleId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String)
  title: string;
  @Field(() => String)
  summary: string;
  @Field(() => Int, { nullable: true })
  opensAfterDays: number | null;
}

@InputType()
export class MoveModuleArgs extends MutationInput {
  @Field(() => UuidScalar)
  moduleId: string;
  @Field(() => Int, { description: 'The place it is to have, from 1.' })
  place: number;
}

@InputType()
export class RemoveModuleArgs extends MutationInput {
  @Field(() => UuidScalar)
  moduleId: string;
}

@InputType({ isAbstract: true })
abstract class ItemText extends MutationInput {
  @Field(() => String)
  title: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => String)
  completesWhen: string;
  @Field(() => String)
  body: string;
  @Field(() => Boolean)
  required: boolean;
  @Field(() => Int, { nullable: true })
  dueAfterDays: number | null;
  @Field(() => ItemSettingsFields)
  settings: ItemSettingsFields;
}

@InputType()
export class AddItemArgs extends ItemText {
  @Field(() => UuidScalar)
  moduleId: string;
  @Field(() => ItemKindEnum)
  kind: ItemKind;
}

@InputType()
export class EditItemArgs extends ItemText {
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class MoveItemArgs extends MutationInput {
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => Int, { description: 'The place it is to have in its module, from 1.' })
  place: number;
}

@InputType()
export class RemoveItemArgs extends MutationInput {
  @Field(() => UuidScalar)
  itemId: string;
}
