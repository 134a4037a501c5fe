import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';
import { DecimalSignEnum } from '../okrs-enums.js';
import { ConflictWinnerEnum, DayOrderEnum, SheetFieldEnum, SheetTypeEnum } from './okr-import.enums.js';
import type { SheetField } from './sheet-fields.js';

@InputType()
export class ChooseOkrColumnsInput extends MutationInput {
  @Field(() => UuidScalar)
  importId: string;

  @Field(() => Int)
  version: number;

  @Field(() => [SheetFieldEnum], { description: 'One for every column, in their order.' })
  fields: SheetField[];
}

@InputType()
export class SheetTeamWordInput {
  @Field(() => String)
  word: string;

  @Field(() => UuidScalar, { nullable: true, description: 'Null leaves these rows out.' })
  teamId?: string | null;
}

@InputType()
export class SheetChampionWordInput {
  @Field(() => String)
  word: string;

  @Field(() => UuidScalar, { nullable: true, description: 'Null keeps the name as it is written, of nobody.' })
  personId?: string | null;
}

@InputType()
export class SheetTypeWordInput {
  @Field(() => String)
  word: string;

  @Field(() => SheetTypeEnum, { nullable: true, description: 'Null passes the word over.' })
  type?: keyof typeof SheetTypeEnum | null;
}

@InputType()
export class SheetCycleWordInput {
  @Field(() => String)
  word: string;

  @Field(() => Boolean)
  isThisCycle: boolean;
}

@InputType()
export class RepairOkrImportInput extends MutationInput {
  @Field(() => UuidScalar)
  importId: string;

  @Field(() => Int)
  version: number;

  @Field(() => [SheetTeamWordInput], { nullable: true })
  teams?: SheetTeamWordInput[] | null;

  @Field(() => [SheetChampionWordInput], { nullable: true })
  champions?: SheetChampionWordInput[] | null;

  @Field(() => [SheetTypeWordInput], { nullable: true })
  types?: SheetTypeWordInput[] | null;

  @Field(() => [SheetCycleWordInput], { nullable: true })
  cycles?: SheetCycleWordInput[] | null;

  @Field(() => DecimalSignEnum, { nullable: true, description: 'How numbers that can be read in two ways are meant.' })
  decimals?: keyof typeof DecimalSignEnum | null;

  @Field(() => DayOrderEnum, { nullable: true, description: 'How dates that can be read in two ways are meant.' })
  days?: keyof typeof DayOrderEnum | null;

  @Field(() => ConflictWinnerEnum, { nullable: true, description: 'Which version counts where the sheet and the portal both changed.' })
  conflicts?: keyof typeof ConflictWinnerEnum | null;
}

@InputType()
export class RunOkrImportInput extends MutationInput {
  @Field(() => UuidScalar)
  importId: string;

  @Field(() => Int)
  version: number;
}

@InputType()
export class BringInWaitingRowsInput extends MutationInput {
  @Field(() => UuidScalar)
  importId: string;

  @Field(() => Int)
  version: number;
}

@InputType()
export class ThrowAwayOkrImportInput extends MutationInput {
  @Field(() => UuidScalar)
  importId: string;
}

@InputType()
export class UndoOkrImportInput extends MutationInput {
  @Field(() => UuidScalar)
  importId: string;
}
