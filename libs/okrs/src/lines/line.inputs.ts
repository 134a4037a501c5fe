import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';
import type { KrTypeOfLine, LineKind } from '../drafts/draft.facts.js';
import { DecimalSignEnum, KrTypeEnum, LineKindEnum } from '../okrs-enums.js';
import type { DecimalSign } from './figures.rules.js';
import { LineFields } from './line.types.js';

@InputType()
export class AddLineArgs extends LineFields {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'Under none without one.' })
  objectiveId?: string | null;
  @Field(() => LineKindEnum, { defaultValue: 'KEY_RESULT' })
  kind: LineKind;
  @Field(() => UuidScalar, { nullable: true, description: 'Its neighbour below; at the end without one.' })
  beforeId?: string | null;
}

@InputType()
export class EditLineArgs extends LineFields {
  @Field(() => UuidScalar)
  lineId: string;
  @Field(() => Int, { description: 'That its writer saw.' })
  version: number;
}

@InputType({ isAbstract: true })
abstract class SeenLine extends MutationInput {
  @Field(() => UuidScalar)
  lineId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class PasteLevelsArgs extends SeenLine {
  @Field(() => String, { description: 'As the clipboard holds it: three cells beside or below each other.' })
  pasted: string;
  @Field(() => DecimalSignEnum, { nullable: true, description: 'What parts the decimals, once it was asked: 1.234 can be read in two ways.' })
  decimals?: DecimalSign | null;
}

@InputType()
export class TurnLineIntoArgs extends SeenLine {
  @Field(() => LineKindEnum)
  kind: LineKind;
  @Field(() => KrTypeEnum, { nullable: true })
  krType?: KrTypeOfLine | null;
}

@InputType()
export class RemoveLineArgs extends SeenLine {}

@InputType()
export class RestoreLineArgs extends MutationInput {
  @Field(() => UuidScalar)
  lineId: string;
}

@InputType()
export class MoveLineArgs extends RestoreLineArgs {
  @Field(() => UuidScalar, { nullable: true, description: 'Null: under none; absent: where it is.' })
  objectiveId?: string | null;
  @Field(() => UuidScalar, { nullable: true, description: 'Its neighbour below; at the end without one.' })
  beforeId?: string | null;
}
