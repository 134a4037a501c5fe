import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { ItemKindEnum, VersionStatusEnum } from '../certification-enums.js';
import type { ItemKind, VersionStatus } from '../certification-kinds.js';
import { Programme, ProgrammeRulesObject } from './programme.types.js';

@ObjectType('RubricCriterion', { description: 'What assessors look at.' })
export class RubricCriterionObject {
  @Field(() => String)
  key: string;
  @Field(() => String)
  title: string;
  @Field(() => [String], { description: 'What levels 1 to 4 look like.' })
  levels: string[];
}

@ObjectType('ProgrammeItemSettings', { description: 'By kind of the item; what a kind does not have is null.' })
@InputType('ProgrammeItemSettingsInput')
export class ItemSettingsFields {
  @Field(() => String, { nullable: true, description: 'Of WATCH: where it is.' })
  url?: string | null;
  @Field(() => String, { nullable: true })
  transcript?: string | null;
  @Field(() => [String], { nullable: true, description: 'Of LIVE.' })
  agenda?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Of QUIZ and EXAM: which questions are drawn from.' })
  bankKey?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many questions are drawn.' })
  take?: number | null;
  @Field(() => Int, { nullable: true })
  passPercent?: number | null;
  @Field(() => Int, { nullable: true, description: 'Null: without limit.' })
  attempts?: number | null;
  @Field(() => Int, { nullable: true, description: 'Null: without limit.' })
  minutes?: number | null;
  @Field(() => Int, { nullable: true })
  graceMinutes?: number | null;
  @Field(() => [String], { nullable: true, description: 'Of ASSIGNMENT and OBSERVED: criteria of the rubric.' })
  rubricKeys?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Of ASSIGNMENT: an answer that passed.' })
  example?: string | null;
  @Field(() => Boolean, { nullable: true })
  files?: boolean | null;
  @Field(() => Int, { nullable: true })
  maxFiles?: number | null;
  @Field(() => Int, { nullable: true, description: 'Of PEER: how many colleagues get feedback.' })
  give?: number | null;
  @Field(() => String, { nullable: true, description: 'Of PEER: about which assignment.' })
  ofItemKey?: string | null;
  @Field(() => String, { nullable: true, description: 'Of OBSERVED: SHADOWED or OBSERVED.' })
  kind?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of OBSERVED: how many sessions.' })
  count?: number | null;
}

@ObjectType({ description: 'One thing that a trainee does.' })
export class ProgrammeItem {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  key: string;
  @Field(() => ItemKindEnum)
  kind: ItemKind;
  @Field(() => String)
  title: string;
  @Field(() => Int, { description: 'About how long it takes.' })
  minutes: number;
  @Field(() => String)
  completesWhen: string;
  @Field(() => String, { description: 'In our small markdown.' })
  body: string;
  @Field(() => ItemSettingsFields)
  settings: ItemSettingsFields;
  @Field(() => Boolean)
  required: boolean;
  @Field(() => Int, { nullable: true, description: 'Days after the cohort’s start.' })
  dueAfterDays: number | null;
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class ProgrammeModule {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  key: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  summary: string;
  @Field(() => Int, { nullable: true, description: 'Days after the cohort’s start; null: once its prerequisites are met.' })
  opensAfterDays: number | null;
  @Field(() => [String], { description: 'Titles of modules that are passed before.' })
  needs: string[];
  @Field(() => [ProgrammeItem])
  items: ProgrammeItem[];
  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'One of the first two waits for one of the last two.' })
export class ProgrammePrerequisite {
  @Field(() => UuidScalar, { nullable: true })
  moduleId: string | null;
  @Field(() => UuidScalar, { nullable: true })
  itemId: string | null;
  @Field(() => UuidScalar, { nullable: true })
  needsModuleId: string | null;
  @Field(() => UuidScalar, { nullable: true })
  needsItemId: string | null;
}

@ObjectType()
export class ProgrammeQuestionBank {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  key: string;
  @Field(() => String)
  title: string;
  @Field(() => Int, { description: 'How many are in use.' })
  questions: number;
}

@ObjectType({ description: 'What a programme consists of. Published, it stays as it is.' })
export class ProgrammeVersion {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int)
  number: number;
  @Field(() => VersionStatusEnum)
  status: VersionStatus;
  @Field(() => String)
  summary: string;
  @Field(() => String, { description: 'What holding the certificate says about somebody.' })
  criteria: string;
  @Field(() => ProgrammeRulesObject)
  rules: ProgrammeRulesObject;
  @Field(() => [RubricCriterionObject])
  rubric: RubricCriterionObject[];
  @Field(() => InstantScalar, { nullable: true })
  publishedAt: Instant | null;
  @Field(() => Programme)
  programme: Programme;
  @Field(() => [ProgrammeModule])
  modules: ProgrammeModule[];
  @Field(() => [ProgrammePrerequisite])
  prerequisites: ProgrammePrerequisite[];
  @Field(() => [ProgrammeQuestionBank])
  banks: ProgrammeQuestionBank[];
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class ProgrammeVersionPayload {
  @Field(() => ProgrammeVersion, { nullable: true })
  version?: ProgrammeVersion | null;
  @Field(() => [UserError])
  errors: UserError[];
}
