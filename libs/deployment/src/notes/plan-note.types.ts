import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { NoteVisibility } from './plan-note.entity.js';

export const noteVisibilities = { COACHES: 'COACHES', CLIENT: 'CLIENT' } as const;
registerEnumType(noteVisibilities, { name: 'PlanNoteVisibility', description: 'COACHES: never shown to the client.' });
export const noteStates = { OPEN: 'OPEN', SETTLED: 'SETTLED', DELETED: 'DELETED' } as const;
registerEnumType(noteStates, { name: 'PlanNoteState' });

@ObjectType({ description: 'A remark in the margin of the plan, or a word in the talk about a change set.' })
export class PlanNote {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String, { nullable: true })
  parameterKey: string | null;
  @Field(() => UuidScalar, { nullable: true })
  changeSetId: string | null;
  @Field(() => UuidScalar, { nullable: true })
  replyToId: string | null;
  @Field(() => UuidScalar)
  authorId: string;
  @Field(() => String)
  authorName: string;
  @Field(() => String)
  body: string;
  @Field(() => noteVisibilities)
  visibility: NoteVisibility;
  @Field(() => InstantScalar)
  createdAt: Instant;
  @Field(() => InstantScalar, { nullable: true })
  resolvedAt: Instant | null;
  @Field(() => Int)
  version: number;
}

@InputType()
export class WritePlanNoteArgs extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String, { nullable: true })
  parameterKey?: string | null;
  @Field(() => UuidScalar, { nullable: true })
  changeSetId?: string | null;
  @Field(() => UuidScalar, { nullable: true, description: 'An answer is seen by whoever sees what it answers.' })
  replyToId?: string | null;
  @Field(() => String)
  body: string;
  @Field(() => noteVisibilities)
  visibility: NoteVisibility;
}

@InputType()
export class SettlePlanNoteArgs extends MutationInput {
  @Field(() => UuidScalar)
  noteId: string;
  @Field(() => Int)
  version: number;
  @Field(() => noteStates)
  to: keyof typeof noteStates;
}

@ObjectType()
export class PlanNotePayload {
  @Field(() => PlanNote, { nullable: true, description: 'Null also when it was deleted.' })
  note?: PlanNote | null;
  @Field(() => [UserError])
  errors: UserError[];
}
