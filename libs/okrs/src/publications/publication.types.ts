import { Field, InputType, Int, ObjectType, OmitType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UuidScalar } from '@cairn/platform';
import { AddLineArgs, EditLineArgs } from '../lines/line.inputs.js';
import { EditObjectiveArgs } from '../objectives/objective.types.js';

export const PublishedSubjectEnum = { OBJECTIVE: 'OBJECTIVE', LINE: 'LINE' } as const;
registerEnumType(PublishedSubjectEnum, { name: 'PublishedSubject' });

@ObjectType({ description: 'A frozen copy of the OKRs of a team: nobody changes it any more.' })
export class Publication {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int, { description: '1 for the publishing itself, one more for each later change.' })
  number: number;
  @Field(() => String)
  publishedByName: string;
  @Field(() => InstantScalar)
  publishedAt: Instant;
  @Field(() => String, { nullable: true, description: 'Why it was changed; null for the first.' })
  reason: string | null;
  @Field(() => String, { description: 'SHA-256 of the copy, in hex.' })
  sha256: string;
}

@ObjectType({ description: 'One field that changed after publishing.' })
export class PublishedChange {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => PublishedSubjectEnum)
  subjectType: keyof typeof PublishedSubjectEnum;
  @Field(() => UuidScalar)
  subjectId: string;
  @Field(() => String, { description: 'The objective or key result as it read then.' })
  subjectText: string;
  @Field(() => String)
  field: string;
  @Field(() => String, { description: 'The field in words.' })
  label: string;
  @Field(() => String, { nullable: true })
  before: string | null;
  @Field(() => String, { nullable: true })
  after: string | null;
  @Field(() => String)
  reason: string;
  @Field(() => String)
  byName: string;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => Int, { description: 'The frozen copy that holds it.' })
  publicationNumber: number;
}

@InputType({ description: 'New values of an objective; absent: as it is.' })
export class ChangedObjectiveArgs extends OmitType(EditObjectiveArgs, ['idempotencyKey'] as const, InputType) {}

@InputType({ description: 'New values of a line; absent: as it is.' })
export class ChangedLineArgs extends OmitType(EditLineArgs, ['idempotencyKey'] as const, InputType) {}

@InputType({ description: 'A line that comes new after publishing.' })
export class AddedLineArgs extends OmitType(AddLineArgs, ['idempotencyKey', 'draftId'] as const, InputType) {}

@InputType()
export class ChangePublishedArgs extends MutationInput {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => String, { description: 'A sentence that still makes sense in a year.' })
  reason: string;
  @Field(() => [ChangedObjectiveArgs], { defaultValue: [] })
  objectives: ChangedObjectiveArgs[];
  @Field(() => [ChangedLineArgs], { defaultValue: [] })
  lines: ChangedLineArgs[];
  @Field(() => [UuidScalar], { defaultValue: [], description: 'Lines that are dropped. They stay in the history.' })
  droppedLineIds: string[];
  @Field(() => [AddedLineArgs], { defaultValue: [] })
  addedLines: AddedLineArgs[];
}
