import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UuidScalar } from '@cairn/platform';
import type { ObjectiveKind } from '../drafts/draft.facts.js';
import { OkrLine } from '../lines/line.types.js';
import { ObjectiveKindEnum } from '../okrs-enums.js';

@ObjectType({ description: 'Near-term progress that a team wants, and why now.' })
export class Objective {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  text: string;
  @Field(() => String)
  whyNow: string;
  @Field(() => ObjectiveKindEnum, { nullable: true })
  kind: ObjectiveKind | null;
  @Field(() => UuidScalar, { nullable: true, description: 'The objective of another team that it serves.' })
  supportsObjectiveId: string | null;
  @Field(() => UuidScalar, { nullable: true })
  sharedWithTeamId: string | null;
  @Field(() => String, { nullable: true })
  sharedWithTeamName: string | null;
  @Field(() => [OkrLine], { description: 'In their order.' })
  lines: OkrLine[];
  @Field(() => String)
  authorName: string;
  @Field(() => Boolean, { description: 'A coach wrote it.' })
  byCoach: boolean;
  @Field(() => InstantScalar)
  editedAt: Instant;
  @Field(() => String, { nullable: true })
  editedByName: string | null;
  @Field(() => Int)
  version: number;
}

/** What can be written into an objective, one by one; absent: as it is, null: emptied. */
@InputType({ isAbstract: true })
abstract class ObjectiveFields extends MutationInput {
  @Field(() => String, { nullable: true })
  text?: string | null;
  @Field(() => String, { nullable: true })
  whyNow?: string | null;
  @Field(() => ObjectiveKindEnum, { nullable: true })
  kind?: ObjectiveKind | null;
  @Field(() => UuidScalar, { nullable: true })
  supportsObjectiveId?: string | null;
  @Field(() => UuidScalar, { nullable: true })
  sharedWithTeamId?: string | null;
}

@InputType()
export class AddObjectiveArgs extends ObjectiveFields {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'Its neighbour below; at the end without one.' })
  beforeId?: string | null;
}

@InputType()
export class EditObjectiveArgs extends ObjectiveFields {
  @Field(() => UuidScalar)
  objectiveId: string;
  @Field(() => Int, { description: 'That its writer saw.' })
  version: number;
}

@InputType()
export class RestoreObjectiveArgs extends MutationInput {
  @Field(() => UuidScalar)
  objectiveId: string;
}

@InputType()
export class MoveObjectiveArgs extends RestoreObjectiveArgs {
  @Field(() => UuidScalar, { nullable: true, description: 'Its neighbour below; at the end without one.' })
  beforeId?: string | null;
}

@InputType()
export class RemoveObjectiveArgs extends RestoreObjectiveArgs {
  @Field(() => Int)
  version: number;
}
