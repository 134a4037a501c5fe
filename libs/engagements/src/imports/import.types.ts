import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ClientRole } from '@cairn/identity';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { ClientRoleEnum, RosterFieldEnum } from '../engagements/engagement.enums.js';
import type { Confidence, RosterField } from './columns.rules.js';
import type { RepairCode } from './repair-groups.rules.js';
import type { RowFate } from './roster-check.rules.js';
import type { ImportStatus } from './roster-import.entity.js';

const ConfidenceEnum = { SURE: 'SURE', LIKELY: 'LIKELY', NONE: 'NONE' } as const;
registerEnumType(ConfidenceEnum, { name: 'ColumnConfidence', description: 'Sure by its name, likely by what stands in it, or no idea.' });
const RowFateEnum = { CREATE: 'CREATE', CHANGE: 'CHANGE', SAME: 'SAME', REJECT: 'REJECT' } as const;
registerEnumType(RowFateEnum, { name: 'RosterRowFate', description: 'What the import would do with a row.' });
const ImportStatusEnum = { OPEN: 'OPEN', RUNNING: 'RUNNING', IMPORTED: 'IMPORTED', UNDONE: 'UNDONE' } as const;
registerEnumType(ImportStatusEnum, { name: 'RosterImportStatus' });

@ObjectType({ description: 'A column of the file, with what it seems to hold.' })
export class ImportColumn {
  @Field(() => Int)
  index: number;

  @Field(() => String)
  header: string;

  @Field(() => String)
  example: string;

  @Field(() => RosterFieldEnum, { description: 'As chosen, else as guessed.' })
  field: RosterField;

  @Field(() => ConfidenceEnum)
  confidence: Confidence;

  @Field(() => Boolean, { description: 'Another column claims the same: somebody has to choose.' })
  contested: boolean;
}

@ObjectType()
export class ImportRepairRow {
  @Field(() => Int, { description: 'As the spreadsheet numbers it.' })
  number: number;

  @Field(() => String)
  value: string;
}

@ObjectType({ description: 'All rows that one repair mends, or one warning concerns.' })
export class ImportRepair {
  @Field(() => String)
  code: RepairCode;

  @Field(() => Boolean, { description: 'The rows are left out until it is mended.' })
  stops: boolean;

  @Field(() => String)
  headline: string;

  @Field(() => Int)
  rowCount: number;

  @Field(() => [ImportRepairRow], { description: 'The first fifty.' })
  rows: ImportRepairRow[];

  @Field(() => [String], { description: 'Words to answer once for all rows.' })
  words: string[];
}

@ObjectType()
export class ImportCounts {
  @Field(() => Int)
  create: number;

  @Field(() => Int)
  change: number;

  @Field(() => Int)
  same: number;

  @Field(() => Int)
  reject: number;
}

@ObjectType({ description: 'One row as it would be taken over.' })
export class ImportRow {
  @Field(() => Int)
  number: number;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { nullable: true })
  team: string | null;

  @Field(() => [ClientRoleEnum])
  roles: ClientRole[];

  @Field(() => Boolean)
  writesOkrs: boolean;

  @Field(() => RowFateEnum)
  fate: RowFate;
}

@ObjectType({ description: 'The dry run: what the import would do to the roster as it is now.' })
export class ImportCheck {
  @Field(() => ImportCounts)
  counts: ImportCounts;

  @Field(() => [ImportRepair])
  repairs: ImportRepair[];

  @Field(() => [String])
  newTeams: string[];

  @Field(() => [ImportRow], { description: 'The first fifty.' })
  rows: ImportRow[];
}

@ObjectType({ description: 'A file of people on its way into the roster. Nothing is written before it runs.' })
export class RosterImport {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => String)
  fileName: string;

  @Field(() => ImportStatusEnum)
  status: ImportStatus;

  @Field(() => Int)
  rowCount: number;

  @Field(() => Int, { description: 'Rows above the header that are left out.' })
  rowsAbove: number;

  @Field(() => [ImportColumn])
  columns: ImportColumn[];

  @Field(() => Boolean)
  columnsChosen: boolean;

  @Field(() => ImportCheck, { nullable: true, description: 'Null until the columns are chosen, and after the import.' })
  check: ImportCheck | null;

  @Field(() => ImportCounts, { nullable: true, description: 'What the import did.' })
  done: ImportCounts | null;

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
export class RosterImportPayload {
  @Field(() => RosterImport, { nullable: true })
  rosterImport?: RosterImport | null;

  @Field(() => Int, { nullable: true })
  undone?: number | null;

  @Field(() => Int, { nullable: true, description: 'Changed by somebody since, so left as they are.' })
  kept?: number | null;

  @Field(() => [UserError])
  errors: UserError[];
}
