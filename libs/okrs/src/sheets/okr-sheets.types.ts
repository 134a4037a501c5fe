import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { OkrImportStatusEnum } from './okr-import.enums.js';
import type { ImportStatus } from './okr-import.entity.js';
import { OkrImportCounts } from './okr-import-check.types.js';

@ObjectType({ description: 'A file that was brought, in a line.' })
export class OkrImportEntry {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  fileName: string;

  @Field(() => OkrImportStatusEnum)
  status: ImportStatus;

  @Field(() => String, { description: 'Who brought it.' })
  byName: string;

  @Field(() => InstantScalar)
  createdAt: Instant;

  @Field(() => Int)
  rowCount: number;

  @Field(() => Int)
  rowsDone: number;

  @Field(() => OkrImportCounts, { nullable: true })
  done: OkrImportCounts | null;

  @Field(() => Int, { description: 'Rows that wait for somebody’s training.' })
  waiting: number;

  @Field(() => InstantScalar, { nullable: true })
  undoUntil: Instant | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day on which one can go on with it; null once it runs or is imported.' })
  keptUntil: Day | null;

  @Field(() => [AvailableAction], { description: 'throwAwayOkrImport, while it is not imported.' })
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'What can be taken out of a cycle as a sheet, and what was brought in.' })
export class OkrSheets {
  @Field(() => UuidScalar)
  cycleId: string;

  @Field(() => Boolean, { description: 'The client’s own columns are known from their last file.' })
  hasOwnColumns: boolean;

  @Field(() => [AvailableAction], { description: 'bringOkrSheet.' })
  availableActions: AvailableAction[];

  @Field(() => [OkrImportEntry], { description: 'The newest twenty that this reader keeps.' })
  imports: OkrImportEntry[];
}

@ObjectType()
export class ThrowAwayOkrImportPayload {
  @Field(() => OkrSheets, { nullable: true, description: 'What is left of the cycle’s files.' })
  sheets?: OkrSheets | null;

  @Field(() => [UserError])
  errors: UserError[];
}
