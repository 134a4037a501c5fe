import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, UuidScalar } from '@cairn/platform';
import { ParameterValueScalar } from '../parameters/parameter-value.scalar.js';
import { DecidedBy } from './plan.types.js';

export const differenceKinds = { ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED', SAME: 'SAME' } as const;
registerEnumType(differenceKinds, { name: 'DifferenceKind' });
export const pieceKinds = { same: 'same', removed: 'removed', added: 'added' } as const;
registerEnumType(pieceKinds, { name: 'TextPieceKind' });

@ObjectType({ description: 'Some words of a text, and what became of them.' })
export class TextPiece {
  @Field(() => String)
  text: string;
  @Field(() => pieceKinds)
  kind: keyof typeof pieceKinds;
}

@ObjectType({ description: 'What differs in one parameter between two versions.' })
export class ParameterDifference {
  @Field(() => String)
  key: string;
  @Field(() => String)
  title: string;
  @Field(() => differenceKinds)
  kind: keyof typeof differenceKinds;
  @Field(() => String, { description: 'words: one text with its changes marked; values: both stand apart.' })
  style: string;
  @Field(() => [TextPiece])
  pieces: TextPiece[];
}

@ObjectType({ description: 'One parameter as it was agreed in a version.' })
export class AgreedParameter {
  @Field(() => String)
  key: string;
  @Field(() => Int, { nullable: true })
  number: number | null;
  @Field(() => String)
  title: string;
  @Field(() => String)
  heading: string;
  @Field(() => String)
  question: string;
  @Field(() => ParameterValueScalar)
  value: unknown;
  @Field(() => String)
  text: string;
  @Field(() => String)
  why: string;
  @Field(() => Int)
  since: number;
  @Field(() => Int, { nullable: true })
  fromCycle: number | null;
  @Field(() => Boolean)
  overridden: boolean;
  @Field(() => [DecidedBy])
  decidedBy: DecidedBy[];
}

@ObjectType({ description: 'A version of a plan, whole.' })
export class PlanVersion {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientName: string;
  @Field(() => Int)
  number: number;
  @Field(() => InstantScalar)
  inForceFrom: Instant;
  @Field(() => InstantScalar, { nullable: true })
  replacedAt: Instant | null;
  @Field(() => [DecidedBy])
  decidedBy: DecidedBy[];
  @Field(() => String, { description: 'The whole plan in exact words.' })
  text: string;
  @Field(() => String)
  textSha256: string;
  @Field(() => [AgreedParameter])
  parameters: AgreedParameter[];
  @Field(() => Int, { nullable: true, description: 'The version that `differences` compares with.' })
  comparedTo: number | null;
  @Field(() => [ParameterDifference], { description: 'From that version to this one; empty where there is none.' })
  differences: ParameterDifference[];
}
