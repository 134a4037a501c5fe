import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { NoteVisibilityEnum } from '../engagements/engagement.enums.js';
import type { NoteVisibility } from './note.policy.js';

@ObjectType({ description: 'A note about an engagement.' })
export class EngagementNote {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  body: string;

  @Field(() => NoteVisibilityEnum)
  visibility: NoteVisibility;

  @Field(() => UuidScalar)
  authorId: string;

  @Field(() => String)
  authorName: string;

  @Field(() => InstantScalar)
  createdAt: Instant;

  @Field(() => InstantScalar, { nullable: true, description: 'In the bin since.' })
  deletedAt: Instant | null;

  @Field(() => Boolean, { description: 'Whether the viewer may change and bin it.' })
  mine: boolean;

  @Field(() => Int)
  version: number;
}

@InputType()
export class WriteNoteInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => String)
  body: string;

  @Field(() => NoteVisibilityEnum)
  visibility: NoteVisibility;
}

@InputType()
export class EditNoteInput extends MutationInput {
  @Field(() => UuidScalar)
  noteId: string;

  @Field(() => Int)
  version: number;

  @Field(() => String)
  body: string;

  @Field(() => NoteVisibilityEnum)
  visibility: NoteVisibility;
}

@InputType()
export class BinNoteInput extends MutationInput {
  @Field(() => UuidScalar)
  noteId: string;

  @Field(() => Int)
  version: number;

  @Field(() => Boolean, { description: 'False takes it out of the bin.' })
  binned: boolean;
}

@ObjectType()
export class NotePayload {
  @Field(() => EngagementNote, { nullable: true })
  note?: EngagementNote | null;

  @Field(() => [UserError])
  errors: UserError[];
}
