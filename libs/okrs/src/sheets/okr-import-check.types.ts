import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UuidScalar } from '@cairn/platform';
import { SheetFindingKindEnum, SheetRowFateEnum } from './okr-import.enums.js';
import type { FindingCode, FindingKind } from './sheet-findings.rules.js';
import type { RowFate } from './sheet-plan.js';

@ObjectType()
export class OkrImportFindingRow {
  @Field(() => Int, { description: 'As the spreadsheet numbers it.' })
  number: number;

  @Field(() => String, { description: 'The header above; empty where the whole row is meant.' })
  column: string;

  @Field(() => String)
  value: string;
}

@ObjectType({ description: 'Somebody on the roster, as cells name them.' })
export class OkrImportPerson {
  @Field(() => UuidScalar)
  personId: string;

  @Field(() => String, { description: 'With the mail address where two share a name.' })
  name: string;
}

@ObjectType({ description: 'Something of ours that a word is written nearly like.' })
export class OkrImportNear {
  @Field(() => String)
  word: string;

  @Field(() => UuidScalar, {
    description: 'Of the team or the person. Not called id: clients keep things apart by that, and one person may be meant by two words.',
  })
  meantId: string;

  @Field(() => String)
  name: string;
}

@ObjectType({ description: 'All rows that one repair mends, or one warning concerns.' })
export class OkrImportFinding {
  @Field(() => String)
  code: FindingCode;

  @Field(() => SheetFindingKindEnum)
  kind: FindingKind;

  @Field(() => String)
  headline: string;

  @Field(() => Int)
  rowCount: number;

  @Field(() => [OkrImportFindingRow], { description: 'The first fifty.' })
  rows: OkrImportFindingRow[];

  @Field(() => [String], { description: 'Words to answer once for all rows: the first fifty.' })
  words: string[];

  @Field(() => Int, { description: 'How many words there are to answer.' })
  wordCount: number;

  @Field(() => [OkrImportNear], { description: 'What these words may mean, the nearest first.' })
  near: OkrImportNear[];
}

@ObjectType()
export class OkrImportCounts {
  @Field(() => Int)
  create: number;

  @Field(() => Int)
  change: number;

  @Field(() => Int)
  same: number;

  @Field(() => Int, { description: 'Kept until somebody is trained.' })
  wait: number;

  @Field(() => Int)
  reject: number;
}

@ObjectType({ description: 'One row as it would be taken over.' })
export class OkrImportLine {
  @Field(() => Int)
  number: number;

  @Field(() => String)
  team: string;

  @Field(() => String)
  objective: string;

  @Field(() => String)
  text: string;

  @Field(() => SheetRowFateEnum)
  fate: RowFate;

  @Field(() => [String], { description: 'Why it is left out or waits.' })
  reasons: string[];
}

@ObjectType({ description: 'The dry run: what the import would do to the OKRs as they are now.' })
export class OkrImportCheck {
  @Field(() => OkrImportCounts)
  counts: OkrImportCounts;

  @Field(() => [OkrImportFinding])
  findings: OkrImportFinding[];

  @Field(() => [OkrImportLine], { description: 'The first fifty that would be created, changed, left out or kept waiting.' })
  rows: OkrImportLine[];

  @Field(() => [OkrImportPerson], { description: 'Whom a name may mean; only where the sheet names somebody who is not known.' })
  people: OkrImportPerson[];
}
