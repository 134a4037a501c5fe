import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import type { Confidence } from './header.rules.js';
import { OkrImportCheck, OkrImportCounts } from './okr-import-check.types.js';
import { OkrImportStatusEnum, SheetConfidenceEnum, SheetFieldEnum } from './okr-import.enums.js';
import type { ImportStatus } from './okr-import.entity.js';
import type { SheetField } from './sheet-fields.js';

@ObjectType({ description: 'A column of the file, with what it seems to hold.' })
export class OkrImportColumn {
  @Field(() => Int)
  index: number;

  @Field(() => String)
  header: string;

  @Field(() => String)
  example: string;

  @Field(() => SheetFieldEnum, { description: 'As chosen, else as guessed.' })
  field: SheetField;

  @Field(() => SheetConfidenceEnum)
  confidence: Confidence;

  @Field(() => Boolean, { description: 'Another column claims the same: somebody has to choose.' })
  contested: boolean;
}

@ObjectType({ description: 'Something that an import wrote and its undo left as it is.' })
export class KeptOfImport {
  @Field(() => String, { description: 'Objective, key result, health metric, task or mission.' })
  what: string;

  @Field(() => String)
  text: string;

  @Field(() => String)
  teamName: string;

  @Field(() => String, { description: 'Goes on after a colon: changed since by somebody, with the coach by now.' })
  because: string;
}

@ObjectType({ description: 'A sheet on its way into the OKRs of a cycle. Nothing is written before it runs.' })
export class OkrImport {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => UuidScalar)
  cycleId: string;

  @Field(() => UuidScalar, { nullable: true, description: 'The team of every row, where the file was chosen for one.' })
  teamId: string | null;

  @Field(() => String)
  fileName: string;

  @Field(() => OkrImportStatusEnum)
  status: ImportStatus;

  @Field(() => Int)
  rowCount: number;

  @Field(() => Int, { description: 'How far it is while it runs.' })
  rowsDone: number;

  @Field(() => Int, { description: 'Rows above the header that are left out.' })
  rowsAbove: number;

  @Field(() => Boolean, { description: 'Two rows were read as one header.' })
  twoHeaders: boolean;

  @Field(() => Int, { description: 'Merged ranges; each of their cells says what the first one says.' })
  mergedRanges: number;

  @Field(() => [OkrImportColumn])
  columns: OkrImportColumn[];

  @Field(() => Boolean)
  columnsChosen: boolean;

  @Field(() => OkrImportCheck, { nullable: true, description: 'Null until the columns are chosen, and after the import.' })
  check: OkrImportCheck | null;

  @Field(() => OkrImportCounts, { nullable: true, description: 'What the import did.' })
  done: OkrImportCounts | null;

  @Field(() => Int, { description: 'How much of it stays although it was undone.' })
  keptCount: number;

  @Field(() => [KeptOfImport], { description: 'The first hundred of what stays although it was undone.' })
  kept: KeptOfImport[];

  @Field(() => [Int], { description: 'Numbers of the rows that wait for somebody’s training.' })
  waiting: number[];

  @Field(() => InstantScalar, { nullable: true })
  importedAt: Instant | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Until when it can be undone; null when it cannot.' })
  undoUntil: Instant | null;

  @Field(() => String, { nullable: true, description: 'Where the rejected rows can be fetched as a file.' })
  rejectedPath: string | null;

  @Field(() => Int)
  version: number;
}

@ObjectType()
export class OkrImportPayload {
  @Field(() => OkrImport, { nullable: true })
  okrImport?: OkrImport | null;

  @Field(() => Int, { nullable: true })
  undone?: number | null;

  @Field(() => Int, { nullable: true, description: 'Changed by somebody since, so left as they are.' })
  kept?: number | null;

  @Field(() => [UserError])
  errors: UserError[];
}
