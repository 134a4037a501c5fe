import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { Dependency } from '../alignment/dependency.types.js';
import { OkrLine } from '../lines/line.types.js';
import { Objective } from '../objectives/objective.types.js';
import { OkrDraft } from './okr-draft.types.js';

@ObjectType({ description: 'One field that two people changed. Both wordings are here; nothing is lost.' })
export class FieldConflictNote {
  @Field(() => String)
  field: string;
  @Field(() => String, { nullable: true })
  mine: string | null;
  @Field(() => String, { nullable: true })
  theirs: string | null;
}

@ObjectType({ description: 'Somebody was faster: what they made of it, field by field.' })
export class EditConflict {
  @Field(() => Int, { description: 'The version to name when one’s own wording is to count.' })
  version: number;
  @Field(() => String, { nullable: true })
  changedByName: string | null;
  @Field(() => InstantScalar, { nullable: true })
  changedAt: Instant | null;
  @Field(() => [FieldConflictNote])
  fields: FieldConflictNote[];
}

@ObjectType({ description: 'What became of a change in a draft. Select what the screen shows; the rest is not read.' })
export class DraftPayload {
  @Field(() => OkrDraft, { nullable: true })
  draft?: OkrDraft | null;
  @Field(() => Objective, { nullable: true })
  objective?: Objective | null;
  @Field(() => OkrLine, { nullable: true })
  line?: OkrLine | null;
  @Field(() => Dependency, { nullable: true })
  dependency?: Dependency | null;
  @Field(() => EditConflict, { nullable: true, description: 'Where the version seen was not the newest any more.' })
  conflict?: EditConflict | null;
  @Field(() => [UserError])
  errors: UserError[];
}

@InputType()
export class WriteMissionArgs extends MutationInput {
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => Int, { description: 'Number of the wording that its writer saw; 0 before the first.' })
  version: number;
  @Field(() => String)
  body: string;
}

@InputType()
export class StartSilentWritingArgs extends MutationInput {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => Int, { defaultValue: 5, description: '1 to 60.' })
  minutes: number;
}

@InputType()
export class EndSilentWritingArgs extends MutationInput {
  @Field(() => UuidScalar)
  draftId: string;
}

@InputType()
export class WaitForGateArgs extends MutationInput {
  @Field(() => UuidScalar)
  draftId: string;
}

@InputType()
export class SayWhereIAmArgs extends MutationInput {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => String, { nullable: true, description: 'What is open, such as "objective:<id>"; null: they leave.' })
  section?: string | null;
}
